"use client";

import { usePathname } from "next/navigation";
import { useEffect } from "react";
import { filterFromAddress, filterToAddress } from "@/lib/maps/filter";
import { useBoard, useBoardValue } from "../state/board-context";

/** Keeps the filter in the address, so that a link shows others the same part of the map. */
export function useFilterAddress() {
  const store = useBoard();
  const pathname = usePathname();
  const filter = useBoardValue("ui", ({ ui }) => ui.get().filter);

  useEffect(() => {
    const given = new URLSearchParams(window.location.search).get("filter");
    if (given) store.ui.set({ filter: filterFromAddress(given) });
  }, [store]);

  useEffect(() => {
    // The first drawing has not read the address yet.
    if (filter === store.ui.get().filter) writeAddress(pathname, filterToAddress(filter));
  }, [filter, pathname, store]);
}

function writeAddress(pathname: string, text: string) {
  const query = new URLSearchParams(window.location.search);
  if ((query.get("filter") ?? "") === text) return;
  if (text) query.set("filter", text);
  else query.delete("filter");
  window.history.replaceState(null, "", query.size > 0 ? `${pathname}?${query}` : pathname);
}
