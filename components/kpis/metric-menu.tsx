"use client";

import { Ellipsis } from "lucide-react";
import dynamic from "next/dynamic";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Dialog } from "@/components/ui/dialog";
import { IconButton } from "@/components/ui/icon-button";
import { Menu } from "@/components/ui/menu";
import { MenuItem } from "@/components/ui/menu-item";
import { useUndoable } from "@/components/ui/use-undoable";
import { archiveMetricAction, restoreMetricAction } from "@/lib/metrics/actions";
import type { MetricRow } from "@/lib/metrics/queries";

const MetricValues = dynamic(() => import("./metric-values").then((file) => file.MetricValues), {
  ssr: false,
});
const MetricCsv = dynamic(() => import("./metric-csv").then((file) => file.MetricCsv), {
  ssr: false,
});
const MetricApi = dynamic(() => import("./metric-api").then((file) => file.MetricApi), {
  ssr: false,
});
const MetricChange = dynamic(() => import("./metric-change").then((file) => file.MetricChange), {
  ssr: false,
});

type Props = {
  workspaceSlug: string;
  metric: MetricRow;
  mapId: string;
  stages: { id: string; title: string }[];
  today: string;
  mayEdit: boolean;
};

/** What can be done with a metric: values by hand or by file, its definition, its end; who only reads sees its values. */
export function MetricMenu({ workspaceSlug, metric, stages, today, mayEdit }: Props) {
  const t = useTranslations("metrics");
  const router = useRouter();
  const [open, setOpen] = useState<"values" | "csv" | "api" | "change" | null>(null);
  const done = () => {
    setOpen(null);
    router.refresh();
  };
  const archiving = useUndoable();
  const metricId = metric.id;
  const archive = () =>
    archiving.start({
      act: () => archiveMetricAction(workspaceSlug, { metricId }),
      notice: t("archived", { name: metric.name }),
      undo: () => restoreMetricAction(workspaceSlug, { metricId }),
    });
  const label = t(mayEdit ? "menu" : "valuesOf", { name: metric.name });
  return (
    <>
      <Menu
        label={label}
        trigger={<IconButton label={label} icon={<Ellipsis aria-hidden size={16} />} />}
      >
        <MenuItem onAction={() => setOpen("values")}>
          {mayEdit ? t("addValue") : t("seeValues")}
        </MenuItem>
        {mayEdit && (
          <>
            <MenuItem onAction={() => setOpen("csv")}>{t("addCsv")}</MenuItem>
            <MenuItem onAction={() => setOpen("api")}>{t("addApi")}</MenuItem>
            <MenuItem onAction={() => setOpen("change")}>{t("change")}</MenuItem>
            <MenuItem onAction={archive}>{t("archive")}</MenuItem>
          </>
        )}
      </Menu>
      <Dialog
        title={metric.name}
        isOpen={open !== null}
        onOpenChange={(isOpen) => !isOpen && setOpen(null)}
        size="sm"
      >
        {open === "values" && (
          <MetricValues
            {...{ workspaceSlug, metric, today, mayEdit }}
            onChange={() => router.refresh()}
          />
        )}
        {open === "csv" && <MetricCsv {...{ workspaceSlug, metric }} onDone={done} />}
        {open === "api" && <MetricApi {...{ workspaceSlug, metricId, today }} />}
        {open === "change" && <MetricChange {...{ workspaceSlug, metric, stages }} onDone={done} />}
      </Dialog>
    </>
  );
}
