"use client";

import { useTranslations } from "next-intl";
import { lazy, Suspense } from "react";
import { ConfirmedButton } from "@/components/ui/confirmed-button";
import { SegmentedControl } from "@/components/ui/segmented-control";
import { Spinner } from "@/components/ui/spinner";
import { deleteMapTemplateAction } from "@/lib/maps/templates/actions";
import { TemplateChoice } from "./template-choice";
import type { TemplateOptions } from "./template-options";
import { TemplatePreview } from "./template-preview";
import { sourceOf } from "./template-source";
import { TemplateSwitches, type WithTemplate } from "./template-switches";

const SheetSource = lazy(() => import("./sheet-source"));

const begins = ["template", "sheet"] as const;

/** What a new map starts from. */
export type Start = {
  begin: (typeof begins)[number];
  chosen: string;
  extras: WithTemplate;
  sheet: string;
};

type StartFromProps = {
  workspaceSlug: string;
  options: TemplateOptions;
  value: Start;
  onChange: (start: Start) => void;
};

/** A template, with everything it draws, or the cells of a spreadsheet. */
export function StartFrom({ workspaceSlug, options, value, onChange }: StartFromProps) {
  const t = useTranslations("templates");
  const set = (change: Partial<Start>) => onChange({ ...value, ...change });
  const source = sourceOf(value.chosen);
  const option = Object.values(options)
    .flat()
    .find((one) => one.id === value.chosen);
  async function remove(templateId: string) {
    const result = await deleteMapTemplateAction(workspaceSlug, { templateId });
    if (result.ok) set({ chosen: options.frameworks[0]?.id ?? "" });
    return result;
  }
  return (
    <>
      <SegmentedControl
        label={t("from.label")}
        items={begins.map((id) => ({ id, label: t(`from.${id}`) }))}
        value={value.begin}
        onChange={(begin) => set({ begin })}
      />
      {value.begin === "sheet" ? (
        <Suspense fallback={<Spinner size={16} />}>
          <SheetSource value={value.sheet} onChange={(sheet) => set({ sheet })} />
        </Suspense>
      ) : (
        <>
          <TemplateChoice
            options={options}
            value={value.chosen}
            onChange={(chosen) => set({ chosen })}
          />
          {source.kind === "workspace" && option && (
            <div>
              <ConfirmedButton
                label={t("choice.delete")}
                name={t("choice.deleteOf", { name: option.name })}
                title={t("choice.deleteTitle", { name: option.name })}
                message={t("choice.deleteHint")}
                act={() => remove(source.templateId)}
              />
            </div>
          )}
          <TemplatePreview slug={workspaceSlug} source={source} name={option?.name ?? ""} />
          <TemplateSwitches
            value={value.extras}
            onChange={(extras) => set({ extras })}
            isOwn={source.kind === "workspace"}
          />
        </>
      )}
    </>
  );
}
