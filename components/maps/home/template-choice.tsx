"use client";

import { useTranslations } from "next-intl";
import { Radio, RadioGroup } from "react-aria-components";
import { stageColor } from "@/components/ui/stage-color";
import type { TemplateOption, TemplateOptions } from "./template-options";

type TemplateChoiceProps = {
  options: TemplateOptions;
  value: string;
  onChange: (id: string) => void;
};

/** Frameworks, examples and the team's own templates, as cards that show their stages. */
export function TemplateChoice({ options, value, onChange }: TemplateChoiceProps) {
  const t = useTranslations("templates.choice");
  const groups = [
    { title: t("frameworks"), items: options.frameworks },
    { title: t("industries"), items: options.industries },
    { title: t("own"), items: options.own },
  ];
  return (
    <RadioGroup
      aria-label={t("label")}
      value={value}
      onChange={onChange}
      className="flex flex-col gap-4"
    >
      {groups
        .filter((group) => group.items.length > 0)
        .map((group) => (
          <div key={group.title} className="flex flex-col gap-2">
            <h3 className="font-medium text-ink-2">{group.title}</h3>
            <div className="grid gap-2 sm:grid-cols-2">
              {group.items.map((item) => (
                <TemplateCard key={item.id} option={item} />
              ))}
            </div>
          </div>
        ))}
    </RadioGroup>
  );
}

function TemplateCard({ option }: { option: TemplateOption }) {
  return (
    <Radio
      value={option.id}
      className="group flex items-start gap-2 rounded-card border border-line-strong bg-surface p-3 text-sm hover:bg-surface-2 selected:border-accent selected:bg-accent-soft"
    >
      <span className="keep-colour mt-px flex size-4 shrink-0 rounded-pill border border-line-field bg-surface group-hover:border-ink-3 group-selected:border-[5px] group-selected:border-accent group-focus-visible:outline-2 group-focus-visible:outline-offset-1 group-focus-visible:outline-focus" />
      <span className="flex min-w-0 flex-col gap-1">
        <span className="font-medium">{option.name}</span>
        <span className="text-xs text-ink-2">{option.hint}</span>
        <span className="flex flex-wrap gap-x-3 gap-y-1 text-xs text-ink-2">
          {option.stages.map((stage, index) => (
            <span key={stage} className="inline-flex items-center gap-1.5">
              <span
                aria-hidden
                className="keep-colour size-2.5 rounded-sm"
                style={{ backgroundColor: stageColor(index) }}
              />
              {stage}
            </span>
          ))}
        </span>
      </span>
    </Radio>
  );
}
