"use client";

import { type ReactNode, Suspense, useState } from "react";

/** Nothing until it is wanted for the first time; then there for good, loading its lazy parts. */
export function OnDemand({ isWanted, children }: { isWanted: boolean; children: ReactNode }) {
  const [wasWanted, setWasWanted] = useState(isWanted);
  if (isWanted && !wasWanted) setWasWanted(true);
  return wasWanted && <Suspense fallback={null}>{children}</Suspense>;
}
