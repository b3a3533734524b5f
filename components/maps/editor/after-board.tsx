import { type ReactNode, useDeferredValue } from "react";

/** What stands around the board: it is drawn once the board is there, which people wait for. */
export function AfterBoard({ children }: { children: ReactNode }) {
  return useDeferredValue(true, false) ? children : null;
}
