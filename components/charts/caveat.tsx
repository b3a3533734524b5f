"use client";

import { createContext, type ReactNode, useContext } from "react";

const CaveatContext = createContext<string | null>(null);

/** What has to be said about every figure inside; null says nothing. */
export function CaveatScope({ text, children }: { text: string | null; children: ReactNode }) {
  return <CaveatContext value={text}>{children}</CaveatContext>;
}

/** Says it, where there is something to say. */
export function Caveat() {
  const text = useContext(CaveatContext);
  return text === null ? null : <p className="pb-1 text-xs text-ink-3">{text}</p>;
}
