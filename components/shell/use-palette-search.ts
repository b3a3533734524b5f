import { keepPreviousData, useQuery } from "@tanstack/react-query";
import type { PaletteSearch, PaletteSection } from "./palette-types";

const pauseMs = 180;
const shortest = 2;
const none: PaletteSection[] = [];

type Question = { workspaceSlug: string; search: PaletteSearch; typed: string };

/** What the workspace has for a text; asked once typing pauses, remembered while it is fresh. */
export function usePaletteSearch({ workspaceSlug, search, typed }: Question) {
  const text = typed.trim();
  const isAsking = text.length >= shortest;
  const { data: sections, ...found } = useQuery({
    queryKey: ["palette", workspaceSlug, text],
    enabled: isAsking,
    retry: false,
    placeholderData: keepPreviousData,
    async queryFn({ signal }) {
      await new Promise((resolve) => setTimeout(resolve, pauseMs));
      // A further letter asks anew and drops this question.
      signal.throwIfAborted();
      const result = await search(text);
      if (!result.ok) throw new Error(result.error.message);
      return result.value;
    },
  });
  return {
    sections: (isAsking && sections) || none,
    isSearching: found.isFetching,
    hasFailed: isAsking && found.isError,
  };
}
