"use client";

import { useEffect } from "react";
import { type PageKeys, useShell } from "./shell-store";

/** Puts the keys of a page on the sheet of all keys for as long as the page is open. */
export function usePageKeys(pageKeys: PageKeys): void {
  useEffect(() => {
    useShell.setState({ pageKeys });
    return () => useShell.setState({ pageKeys: null });
  }, [pageKeys]);
}
