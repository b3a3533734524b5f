"use client";

import { ArrowUp, Plus, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { IconButton } from "@/components/ui/icon-button";
import { TextField } from "@/components/ui/text-field";
import type { NamedOption } from "@/lib/surveys/questions/kinds";

type Props = {
  label: string;
  options: NamedOption[];
  least: number;
  most: number;
  onChange: (next: NamedOption[]) => void;
};

/** Named options in order. An option keeps its id, so renaming it keeps its answers. */
export function OptionList({ label, options, least, most, onChange }: Props) {
  const t = useTranslations("surveys.builder");
  const freeId = () => {
    const used = new Set(options.map((option) => option.id));
    let place = options.length + 1;
    while (used.has(`o${place}`)) place += 1;
    return `o${place}`;
  };
  const add = () =>
    onChange([...options, { id: freeId(), label: t("option", { number: options.length + 1 }) }]);
  return (
    <fieldset className="flex flex-col gap-2">
      <legend className="mb-2 text-xs font-medium text-ink-2">{label}</legend>
      {options.map((option, index) => (
        <div key={option.id} className="flex items-center gap-1">
          <TextField
            className="grow"
            hideLabel
            label={`${label}: ${t("option", { number: index + 1 })}`}
            value={option.label}
            maxLength={200}
            isInvalid={option.label.trim() === ""}
            onChange={(text) =>
              onChange(options.map((one) => (one === option ? { ...one, label: text } : one)))
            }
          />
          <IconButton
            label={t("raiseOption", { label: option.label })}
            icon={<ArrowUp size={16} />}
            isDisabled={index === 0}
            onPress={() => onChange(options.toSpliced(index, 1).toSpliced(index - 1, 0, option))}
          />
          <IconButton
            label={t("removeOption", { label: option.label })}
            icon={<X size={16} />}
            isDisabled={options.length <= least}
            onPress={() => onChange(options.filter((one) => one !== option))}
          />
        </div>
      ))}
      <div>
        <Button
          size="sm"
          variant="ghost"
          icon={<Plus aria-hidden size={14} />}
          isDisabled={options.length >= most}
          onPress={add}
        >
          {t("addOption")}
        </Button>
      </div>
    </fieldset>
  );
}
