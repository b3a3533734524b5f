"use client";

import { useTranslations } from "next-intl";
import { RadioGroup } from "@/components/ui/radio-group";
import { stageColor } from "@/components/ui/stage-color";
import type { Framework } from "@/db/enums";

export type FrameworkOption = { id: Framework; stages: string[]; stepCount: number };

/** The frameworks as cards that show their stages. */
export function FrameworkChoice({ options }: { options: FrameworkOption[] }) {
  const t = useTranslations("maps");
  return (
    <RadioGroup
      label={t("fields.framework")}
      name="framework"
      look="cards"
      defaultValue="five-stage"
      items={options.map(({ id, stages, stepCount }) => ({
        id,
        label: t(`frameworks.${id}.name`),
        description: (
          <span className="flex flex-col gap-2">
            <span>{t(`frameworks.${id}.hint`)}</span>
            <span className="flex flex-wrap gap-x-3 gap-y-1">
              {stages.map((stage, index) => (
                <span key={stage} className="inline-flex items-center gap-1.5 text-ink">
                  <span
                    aria-hidden
                    className="keep-colour size-2.5 rounded-sm"
                    style={{ backgroundColor: stageColor(index) }}
                  />
                  {stage}
                </span>
              ))}
            </span>
            <span>{t("board.size", { stages: stages.length, steps: stepCount })}</span>
          </span>
        ),
      }))}
    />
  );
}
