"use client";

import { createContext, type ReactNode, useContext } from "react";
import type { CopyPlaces, MenuMap } from "../maps/home/map-menu-types";

/** Who looks at the map, and what surrounds it in the workspace. */
export type Around = {
  userId: string;
  canComment: boolean;
  /** may take back comments of others */
  canModerate: boolean;
  /** whether it still holds the example it was made with */
  hasExample: boolean;
  /** null for those who may not edit */
  filing: { map: MenuMap; places: CopyPlaces } | null;
  /** maps whose cards lead here */
  linksHere: { id: string; title: string; cards: number }[];
};

const nothing: Around = {
  userId: "",
  canComment: false,
  canModerate: false,
  hasExample: false,
  filing: null,
  linksHere: [],
};
const AroundContext = createContext<Around>(nothing);

export function AroundMap({ children, ...around }: Around & { children: ReactNode }) {
  return <AroundContext value={around}>{children}</AroundContext>;
}

export const useAround = (): Around => useContext(AroundContext);
