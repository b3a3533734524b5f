"use client";

import { useTranslations } from "next-intl";
import { useEffect, useEffectEvent, useState } from "react";
import { CachedReads } from "@/components/ui/cached-reads";
import { SegmentedControl } from "@/components/ui/segmented-control";
import { SidePanel } from "../../comments/side-panel";
import { useMapSignal } from "../live/use-map-signal";
import { useBoardValue } from "../state/board-context";
import { ChangeList } from "./change-list";
import { MomentDialog } from "./moment-dialog";
import { useHistoryRefresh } from "./use-history";
import { VersionList } from "./version-list";

const tabs = ["changes", "versions"] as const;
type Tab = (typeof tabs)[number];

/** What is typed comes into the log in bursts; a pause reads them together. */
const settledMs = 500;

/** What has happened to the map, the moments worth coming back to, and the way back. */
export function HistoryPanel() {
  return (
    <CachedReads>
      <Panel />
    </CachedReads>
  );
}

function Panel() {
  const t = useTranslations("history");
  const refresh = useHistoryRefresh();
  const [tab, setTab] = useState<Tab>("changes");
  const [moment, setMoment] = useState<number | null>(null);
  const revision = useBoardValue("pending", (store) => store.link.revision());
  const readAgain = useEffectEvent(() => void refresh());
  useMapSignal("versions", () => void refresh());
  // biome-ignore lint/correctness/useExhaustiveDependencies: every entry of the log adds to the history
  useEffect(() => {
    const timer = setTimeout(() => readAgain(), settledMs);
    return () => clearTimeout(timer);
  }, [revision]);
  return (
    <SidePanel title={t("title")} closeLabel={t("close")}>
      {/* A long history is scrolled; nothing above it gives way. */}
      <div className="flex min-h-0 grow flex-col gap-3 overflow-y-auto p-3 *:shrink-0">
        <SegmentedControl
          label={t("tabs.label")}
          items={tabs.map((id) => ({ id, label: t(`tabs.${id}`) }))}
          value={tab}
          onChange={setTab}
        />
        {tab === "changes" ? (
          <ChangeList onMoment={setMoment} />
        ) : (
          <VersionList onMoment={setMoment} />
        )}
      </div>
      <MomentDialog revision={moment} onRevision={setMoment} />
    </SidePanel>
  );
}
