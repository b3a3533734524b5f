"use client";

import { useTranslations } from "next-intl";
import { Select } from "@/components/ui/select";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { metricAggregations, metricDirections } from "@/db/enums";
import { writtenNumber } from "@/lib/core/written-number";
import type { MetricRow } from "@/lib/metrics/queries";

type Stages = { id: string; title: string }[];

/** What the fields hold, as the commands take it; a target that is no number is told there. */
export function metricValues(values: Record<string, string>, stages: Stages) {
  const target = (values.target ?? "").trim();
  return {
    stageId: stages.find(({ id }) => id === values.stage)?.id ?? null,
    name: values.name ?? "",
    unit: values.unit ?? "",
    aggregation: metricAggregations.find((one) => one === values.aggregation) ?? "sum",
    direction: metricDirections.find((one) => one === values.direction) ?? "up",
    target: target === "" ? null : writtenNumber(target),
  };
}

type MetricFieldsProps = {
  stages: Stages;
  /** Left out for a new one. */
  metric?: MetricRow;
  /** The stage the page is about, of which a new one is likely to be. */
  focus?: string | null;
};

/** The fields of a metric and the button that sends them. */
export function MetricFields({ stages, metric, focus = null }: MetricFieldsProps) {
  const t = useTranslations("metrics");
  return (
    <>
      <TextField
        label={t("name")}
        name="name"
        defaultValue={metric?.name}
        maxLength={80}
        isRequired
      />
      <TextField
        label={t("unit")}
        name="unit"
        defaultValue={metric?.unit}
        description={t("unitHint")}
        maxLength={20}
      />
      <Select
        label={t("stage")}
        name="stage"
        items={[
          { id: "whole", label: t("whole") },
          ...stages.map(({ id, title }) => ({ id, label: title })),
        ]}
        defaultValue={(metric ? metric.stageId : focus) ?? "whole"}
      />
      <Select
        label={t("aggregation")}
        name="aggregation"
        items={metricAggregations.map((id) => ({ id, label: t(`aggregations.${id}`) }))}
        defaultValue={metric?.aggregation ?? "sum"}
      />
      <Select
        label={t("direction")}
        name="direction"
        items={metricDirections.map((id) => ({ id, label: t(`directions.${id}`) }))}
        defaultValue={metric?.direction ?? "up"}
      />
      <TextField
        label={t("targetField")}
        name="target"
        defaultValue={metric?.target === null || !metric ? "" : String(metric.target)}
        maxLength={16}
      />
      <div>
        <SubmitButton>{t("save")}</SubmitButton>
      </div>
    </>
  );
}
