"use client";

import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { countCardEvidenceAction } from "@/lib/feedback/actions";
import { useSurroundings } from "../editor/editor-context";
import { useMapSignal } from "../live/use-map-signal";
import { useEvidence } from "./evidence-store";

/** Keeps the marks of evidence on the cards up to date. */
export function EvidenceWatch() {
  const { workspaceSlug, mapId } = useSurroundings();
  const queries = useQueryClient();
  const { setCounts } = useEvidence.getState();
  const { data } = useQuery({
    queryKey: ["evidence", mapId],
    queryFn: async () => {
      const result = await countCardEvidenceAction(workspaceSlug, { mapId });
      if (!result.ok) throw new Error(result.error.message);
      return result.value;
    },
  });
  useMapSignal("evidence", () => void queries.invalidateQueries({ queryKey: ["evidence"] }));
  useEffect(() => setCounts(data ?? []), [data, setCounts]);
  return null;
}
