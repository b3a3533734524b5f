"use client";

import { createContext, type ReactNode, useContext } from "react";
import type { BehindInput } from "@/lib/kpis/behind/figures";

/** What the figures of a page are of, for the buttons that show the cases behind them. */
type Scope = { workspaceSlug: string; of: BehindInput["of"] };

const ScopeContext = createContext<Scope | null>(null);

export function BehindScope({ children, ...scope }: Scope & { children: ReactNode }) {
  return <ScopeContext.Provider value={scope}>{children}</ScopeContext.Provider>;
}

export const useBehindScope = (): Scope | null => useContext(ScopeContext);
