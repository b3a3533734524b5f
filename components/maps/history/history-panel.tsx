"use client";

import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import { useEffect, useEffectEvent, useState } from "react";
import { CachedReads } from "@/components/ui/cached-reads";
import { IconButton } from "@/components/ui/icon-button";
import { SegmentedControl } from "@/components/ui/segmented-control";
import { useSide } from "../../comments/side-store";
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
  const close = useSide((side) => side.close);
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
    <aside
      aria-label={t("title")}
      className="flex w-88 shrink-0 flex-col overflow-hidden border-s border-line-strong bg-surface-2 max-lg:absolute max-lg:inset-y-0 max-lg:end-0 max-lg:z-40 max-lg:max-w-full max-lg:shadow-float"
    >
      <div className="flex h-10 shrink-0 items-center gap-2 border-b border-line bg-surface ps-4 pe-2">
        <h2 className="grow font-medium">{t("title")}</h2>
        <IconButton label={t("close")} icon={<X size={16} />} onPress={close} />
      </div>
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
    </aside>
  );
}
