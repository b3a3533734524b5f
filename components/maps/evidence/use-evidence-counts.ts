"use client";

import { countCardEvidenceAction } from "@/lib/feedback/actions";
import { useSurroundings } from "../editor/editor-context";
import { useEvidence } from "./evidence-store";

/** Reads anew how much speaks for and against each card of the open map. */
export function useEvidenceCounts(): () => Promise<void> {
  const { workspaceSlug, mapId } = useSurroundings();
  return async () => {
    const result = await countCardEvidenceAction(workspaceSlug, { mapId }).catch(() => null);
    // What was read before stays when there is no answer.
    if (result?.ok) useEvidence.getState().setCounts(result.value);
  };
}
