"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";

/** Figures this old are read anew when somebody comes back to the tab. */
const staleAfterMs = 5_000;

/** Shows the page as it is by now once somebody comes back to its tab. */
export function RefreshOnReturn() {
  const router = useRouter();
  useEffect(() => {
    let readAt = performance.now();
    function refresh() {
      if (document.visibilityState !== "visible") return;
      if (performance.now() - readAt < staleAfterMs) return;
      readAt = performance.now();
      router.refresh();
    }
    document.addEventListener("visibilitychange", refresh);
    window.addEventListener("focus", refresh);
    return () => {
      document.removeEventListener("visibilitychange", refresh);
      window.removeEventListener("focus", refresh);
    };
  }, [router]);
  return null;
}
