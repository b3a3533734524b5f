"use client";

import { Ban } from "lucide-react";
import { useTranslations } from "next-intl";
import { Radio, RadioGroup } from "react-aria-components";
import { stageColor } from "@/components/ui/stage-color";

type ColorPickerProps = {
  label: string;
  value: number | null;
  isDisabled: boolean;
  onChange: (value: number | null) => void;
};

/** One of the eight colours of the palette, or the lane's own. */
export function ColorPicker({ label, value, isDisabled, onChange }: ColorPickerProps) {
  const t = useTranslations("maps");
  return (
    <RadioGroup
      aria-label={label}
      value={String(value ?? 0)}
      isDisabled={isDisabled}
      onChange={(id) => onChange(Number(id) || null)}
      orientation="horizontal"
      className="flex flex-col gap-1.5"
    >
      <span aria-hidden className="font-medium">
        {label}
      </span>
      <div className="flex flex-wrap gap-1">
        {[0, 1, 2, 3, 4, 5, 6, 7, 8].map((color) => (
          <Radio
            key={color}
            value={String(color)}
            aria-label={
              color === 0 ? t("panel.noColor") : t("panel.colorNumber", { number: color })
            }
            style={color === 0 ? undefined : { backgroundColor: stageColor(color - 1) }}
            className="keep-colour flex size-6 items-center justify-center rounded-pill border-2 border-surface text-ink-3 selected:outline-2 selected:outline-accent pointer-coarse:size-9"
          >
            {color === 0 && <Ban aria-hidden size={16} />}
          </Radio>
        ))}
      </div>
    </RadioGroup>
  );
}
