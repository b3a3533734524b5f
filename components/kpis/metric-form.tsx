"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { ActionForm } from "@/components/ui/action-form";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { createMetricAction } from "@/lib/metrics/actions";
import { MetricFields, metricValues } from "./metric-fields";
import { RemovedMetrics } from "./removed-metrics";

type Props = {
  workspaceSlug: string;
  mapId: string;
  stages: { id: string; title: string }[];
  focus: string | null;
};

/** Adds a figure of the team's own. */
export function MetricForm({ workspaceSlug, mapId, stages, focus }: Props) {
  const t = useTranslations("metrics");
  const router = useRouter();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button size="sm" onPress={() => setOpen(true)}>
        {t("add")}
      </Button>
      <Dialog title={t("addTitle")} isOpen={isOpen} onOpenChange={setOpen} size="sm">
        <ActionForm
          action={(values) =>
            createMetricAction(workspaceSlug, { mapId, ...metricValues(values, stages) })
          }
          onSuccess={() => {
            setOpen(false);
            router.refresh();
          }}
        >
          <MetricFields stages={stages} focus={focus} />
        </ActionForm>
        <RemovedMetrics
          workspaceSlug={workspaceSlug}
          mapId={mapId}
          onRestored={() => setOpen(false)}
        />
      </Dialog>
    </>
  );
}
