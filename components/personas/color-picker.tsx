"use client";

import { useTranslations } from "next-intl";
import { Label, Radio, RadioGroup } from "react-aria-components";
import { fieldClasses } from "@/components/ui/field-classes";
import { stageColor } from "@/components/ui/stage-color";
import { personaColors } from "@/lib/personas/palette";

type ColorPickerProps = { value: number; onChange: (color: number) => void };

/** The eight tints of a portrait; each has a number, because colour alone says nothing. */
export function ColorPicker({ value, onChange }: ColorPickerProps) {
  const t = useTranslations("personas");
  return (
    <RadioGroup
      name="color"
      value={String(value)}
      onChange={(color) => onChange(Number(color))}
      orientation="horizontal"
      className={fieldClasses.root}
    >
      <Label className={fieldClasses.label}>{t("fields.color")}</Label>
      <div className="flex flex-wrap gap-2">
        {personaColors.map((color) => (
          <Radio
            key={color}
            value={String(color)}
            aria-label={t("colorNumber", { number: color })}
            className="keep-colour flex size-7 rounded-pill bg-stage ring-offset-2 ring-offset-surface selected:ring-2 selected:ring-ink focus-visible:outline-2 focus-visible:outline-offset-4 focus-visible:outline-focus pointer-coarse:size-9"
            style={{ "--stage": stageColor(color - 1) }}
          />
        ))}
      </div>
    </RadioGroup>
  );
}
