"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { Button } from "@/components/ui/button";
import { notify } from "@/components/ui/notify";
import { listRemovedMetricsAction, restoreMetricAction } from "@/lib/metrics/actions";

type Props = { workspaceSlug: string; mapId: string; onRestored: () => void };
type Removed = { id: string; name: string };

/** The figures that were taken off this map's screens, each to be brought back with its values. */
export function RemovedMetrics({ workspaceSlug, mapId, onRestored }: Props) {
  const t = useTranslations("metrics");
  const router = useRouter();
  const [removed, setRemoved] = useState<Removed[]>([]);
  useEffect(() => {
    void listRemovedMetricsAction(workspaceSlug, { mapId }).then((result) => {
      if (result.ok) setRemoved(result.value);
    });
  }, [workspaceSlug, mapId]);
  async function restore({ id: metricId, name }: Removed) {
    const result = await restoreMetricAction(workspaceSlug, { metricId });
    if (!result.ok) return notify.error(result.error.message);
    notify.ok(t("restored", { name }));
    onRestored();
    router.refresh();
  }
  if (removed.length === 0) return null;
  return (
    <section className="mt-4 border-t border-line pt-4">
      <h3 className="text-sm font-medium">{t("removedTitle")}</h3>
      <ul className="mt-2 flex max-h-40 flex-col gap-2 overflow-y-auto text-sm">
        {removed.map((metric) => (
          <li key={metric.id} className="flex items-center gap-2">
            <span className="min-w-0 grow truncate">{metric.name}</span>
            <Button
              size="sm"
              aria-label={t("restore", { name: metric.name })}
              onPress={() => restore(metric)}
            >
              {t("bringBack")}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
