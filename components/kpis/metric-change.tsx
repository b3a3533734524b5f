"use client";

import { ActionForm } from "@/components/ui/action-form";
import { changeMetricAction } from "@/lib/metrics/actions";
import type { MetricRow } from "@/lib/metrics/queries";
import { MetricFields, metricValues } from "./metric-fields";

type Props = {
  workspaceSlug: string;
  metric: MetricRow;
  stages: { id: string; title: string }[];
  onDone: () => void;
};

export function MetricChange({ workspaceSlug, metric, stages, onDone }: Props) {
  return (
    <ActionForm
      action={(values) =>
        changeMetricAction(workspaceSlug, {
          metricId: metric.id,
          ...metricValues(values, stages),
        })
      }
      onSuccess={onDone}
    >
      <MetricFields stages={stages} metric={metric} />
    </ActionForm>
  );
}
