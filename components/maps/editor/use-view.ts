"use client";

import { usePathname, useSearchParams } from "next/navigation";
import { useSyncExternalStore } from "react";

type View = "map" | "list";
const narrow = "(max-width: 767px)";

/** The chosen view, kept in the address; narrow screens start with the list. */
export function useView(): [View, (view: View) => void] {
  const chosen = useSearchParams().get("view");
  const pathname = usePathname();
  const isNarrow = useSyncExternalStore(
    listen,
    () => window.matchMedia(narrow).matches,
    () => false,
  );
  const view = chosen === "list" || chosen === "map" ? chosen : isNarrow ? "list" : "map";
  return [view, (next) => write(pathname, next)];
}

function write(pathname: string, view: View) {
  const query = new URLSearchParams(window.location.search);
  query.set("view", view);
  window.history.replaceState(null, "", `${pathname}?${query}`);
}

function listen(listener: () => void) {
  const query = window.matchMedia(narrow);
  query.addEventListener("change", listener);
  return () => query.removeEventListener("change", listener);
}
