"use client";

import { useEffect, useEffectEvent } from "react";
import { useSurroundings } from "../editor/editor-context";
import { useMapSignal } from "../live/use-map-signal";
import { useEvidence } from "./evidence-store";
import { useEvidenceCounts } from "./use-evidence-counts";

/** Keeps the marks of evidence on the cards up to date. */
export function EvidenceWatch() {
  const { mapId } = useSurroundings();
  const refresh = useEvidenceCounts();
  const read = useEffectEvent(() => void refresh());
  useMapSignal("evidence", () => void refresh());
  // biome-ignore lint/correctness/useExhaustiveDependencies: another map has other evidence
  useEffect(() => {
    read();
    return () => useEvidence.getState().setCounts([]);
  }, [mapId]);
  return null;
}
