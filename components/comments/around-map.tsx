"use client";

import { createContext, type ReactNode, useContext } from "react";

/** Who looks at the map, and whether they may speak. */
export type Me = { userId: string; canComment: boolean };

const MeContext = createContext<Me>({ userId: "", canComment: false });

export function AroundMap({ children, ...me }: Me & { children: ReactNode }) {
  return <MeContext value={me}>{children}</MeContext>;
}

export const useMe = (): Me => useContext(MeContext);
