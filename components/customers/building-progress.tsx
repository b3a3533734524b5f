"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { notify } from "@/components/ui/notify";
import { ProgressBar } from "@/components/ui/progress-bar";
import { getBuildingAction } from "@/lib/customers/actions";

const pauseMs = 1000;
type Building = { done: number; total: number };
type BuildingProgressProps = { workspaceSlug: string; mapId: string; first: Building | null };

/** How far the counting anew of a map has come; until it is whole the old figures are shown. */
export function BuildingProgress({ workspaceSlug, mapId, first }: BuildingProgressProps) {
  const t = useTranslations("customers");
  const router = useRouter();
  const [building, setBuilding] = useState(first);
  const isBuilding = building !== null;
  useEffect(() => {
    if (!isBuilding) return;
    const timer = setInterval(async () => {
      const result = await getBuildingAction(workspaceSlug, { mapId });
      if (!result.ok) return;
      setBuilding(result.value);
      if (result.value !== null) return;
      notify.ok(t("built"));
      router.refresh();
    }, pauseMs);
    return () => clearInterval(timer);
  }, [isBuilding, workspaceSlug, mapId, router, t]);
  if (!building) return null;
  return (
    <div className="flex max-w-xl flex-col gap-2 rounded-panel border border-line bg-surface p-3">
      <p role="status" className="text-sm">
        {t("building", building)}
      </p>
      <ProgressBar
        label={t("progress")}
        value={building.total === 0 ? 0 : (100 * building.done) / building.total}
      />
    </div>
  );
}
