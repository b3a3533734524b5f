"use client";

import { useQuery, useQueryClient } from "@tanstack/react-query";
import { listThreadsAction } from "@/lib/comments/actions";
import { useSurroundings } from "../maps/editor/editor-context";
import { useSide } from "./side-store";

// A signal says at once that there is something new; this finds what a lost one did not say.
const lookOpenMs = 5_000;
const lookMs = 30_000;

/** The conversations on the open map, kept fresh. */
export function useThreads() {
  const { workspaceSlug, mapId } = useSurroundings();
  const isOpen = useSide((side) => side.panel === "comments");
  return useQuery({
    queryKey: ["comments", mapId],
    queryFn: async () => {
      const result = await listThreadsAction(workspaceSlug, { mapId });
      if (!result.ok) throw new Error(result.error.message);
      return result.value;
    },
    refetchInterval: isOpen ? lookOpenMs : lookMs,
  });
}

/** Reads the conversations anew. */
export function useThreadsRefresh(): () => Promise<void> {
  const queries = useQueryClient();
  const { mapId } = useSurroundings();
  return () => queries.invalidateQueries({ queryKey: ["comments", mapId] });
}
