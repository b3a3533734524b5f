"use client";

import { useTranslations } from "next-intl";
import type { Option } from "@/components/ui/option-item";
import { TextField } from "@/components/ui/text-field";

/** A field for a number of hours. */
export const hoursField = { type: "number", min: 1, max: 2000, suffix: "h" } as const;

type Props = {
  /** Each described by the title of its map. */
  stages: readonly Option[];
  /** Hours by stage; a stage without its own has those of all. */
  own: Readonly<Record<string, number>>;
  isDisabled: boolean;
};

/** Hours of single stages, map by map: many maps have a stage of the same name. */
export function StageHours({ stages, own, isDisabled }: Props) {
  const t = useTranslations("feedback.settings");
  const maps = [...new Set(stages.map((stage) => stage.description ?? ""))];
  return (
    <fieldset className="flex flex-col gap-4">
      <legend className="mb-2 font-medium">{t("stages")}</legend>
      {maps.map((map) => (
        <fieldset key={map} className="flex flex-col gap-2">
          <legend className="mb-2 text-ink-2">{map}</legend>
          <div className="grid gap-3 sm:grid-cols-2">
            {stages
              .filter((stage) => (stage.description ?? "") === map)
              .map((stage) => (
                <TextField
                  {...hoursField}
                  key={stage.id}
                  label={stage.label}
                  name={`stage-${stage.id}`}
                  defaultValue={`${own[stage.id] ?? ""}`}
                  isDisabled={isDisabled}
                />
              ))}
          </div>
        </fieldset>
      ))}
    </fieldset>
  );
}
