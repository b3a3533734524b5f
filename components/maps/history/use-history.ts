"use client";

import { useInfiniteQuery, useQuery, useQueryClient } from "@tanstack/react-query";
import type { Result } from "@/lib/core/result";
import {
  getBoardAtAction,
  listHistoryAction,
  listMapAuthorsAction,
  listVersionsAction,
} from "@/lib/maps/versions/actions";
import { useSurroundings } from "../editor/editor-context";

async function need<Value>(result: Promise<Result<Value>>): Promise<Value> {
  const settled = await result;
  if (!settled.ok) throw new Error(settled.error.message);
  return settled.value;
}

type Filter = { actorId: string | null; entityId: string | null };

/** The changes of the map page by page, the newest first. */
export function useHistory(filter: Filter) {
  const { workspaceSlug, mapId } = useSurroundings();
  return useInfiniteQuery({
    queryKey: ["history", mapId, filter],
    initialPageParam: null,
    queryFn: ({ pageParam }: { pageParam: number | null }) =>
      need(listHistoryAction(workspaceSlug, { mapId, before: pageParam, ...filter })),
    getNextPageParam: (page) => page.next,
    staleTime: 0,
  });
}

export function useAuthors() {
  const { workspaceSlug, mapId } = useSurroundings();
  return useQuery({
    queryKey: ["authors", mapId],
    queryFn: () => need(listMapAuthorsAction(workspaceSlug, { mapId })),
  });
}

export function useVersions() {
  const { workspaceSlug, mapId } = useSurroundings();
  return useQuery({
    queryKey: ["versions", mapId],
    queryFn: () => need(listVersionsAction(workspaceSlug, { mapId })),
  });
}

/** The map as it was after a revision; what was will not change. */
export function useBoardAt(revision: number | null) {
  const { workspaceSlug, mapId } = useSurroundings();
  return useQuery({
    queryKey: ["boardAt", mapId, revision],
    queryFn: () => need(getBoardAtAction(workspaceSlug, { mapId, revision: revision ?? 0 })),
    enabled: revision !== null,
    staleTime: Number.POSITIVE_INFINITY,
    placeholderData: (last) => last,
  });
}

/** Reads history and versions anew. */
export function useHistoryRefresh() {
  const queries = useQueryClient();
  const { mapId } = useSurroundings();
  return async () => {
    await Promise.all(
      ["history", "versions", "authors"].map((name) =>
        // A slow answer on its way is worth more than asking again and again.
        queries.invalidateQueries({ queryKey: [name, mapId] }, { cancelRefetch: false }),
      ),
    );
  };
}
