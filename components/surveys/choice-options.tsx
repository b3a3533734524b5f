"use client";

import { Plus, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { IconButton } from "@/components/ui/icon-button";
import { Switch } from "@/components/ui/switch";
import { TextField } from "@/components/ui/text-field";
import type { ChoiceQuestion } from "@/lib/surveys/model";

type Props = { question: ChoiceQuestion; onChange: (next: ChoiceQuestion) => void };

/** The options of a choice. An option keeps its id, so renaming it keeps its answers. */
export function ChoiceOptions({ question, onChange }: Props) {
  const t = useTranslations("surveys.builder");
  const { options } = question;
  const setOptions = (next: ChoiceQuestion["options"]) => onChange({ ...question, options: next });
  const freeId = () => {
    const used = new Set(options.map((option) => option.id));
    let place = options.length + 1;
    while (used.has(`o${place}`)) place += 1;
    return `o${place}`;
  };
  return (
    <fieldset className="flex flex-col gap-2">
      <legend className="mb-2 text-xs font-medium text-ink-2">{t("options")}</legend>
      {options.map((option, index) => (
        <div key={option.id} className="flex items-center gap-1">
          <TextField
            className="grow"
            hideLabel
            label={t("option", { number: index + 1 })}
            value={option.label}
            maxLength={200}
            isInvalid={option.label.trim() === ""}
            onChange={(label) =>
              setOptions(options.map((one) => (one === option ? { ...one, label } : one)))
            }
          />
          <IconButton
            label={t("removeOption", { label: option.label })}
            icon={<X size={16} />}
            isDisabled={options.length <= 2}
            onPress={() => setOptions(options.filter((one) => one !== option))}
          />
        </div>
      ))}
      <div>
        <Button
          size="sm"
          variant="ghost"
          icon={<Plus aria-hidden size={14} />}
          isDisabled={options.length >= 30}
          onPress={() =>
            setOptions([
              ...options,
              { id: freeId(), label: t("option", { number: options.length + 1 }) },
            ])
          }
        >
          {t("addOption")}
        </Button>
      </div>
      <Switch
        isSelected={question.isMultiple}
        onChange={(isMultiple) => onChange({ ...question, isMultiple })}
      >
        {t("isMultiple")}
      </Switch>
    </fieldset>
  );
}
