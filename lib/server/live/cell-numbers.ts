import type { Pointer } from "@/lib/maps/live/frames";
import { cellKey } from "@/lib/maps/model";

/** Short numbers for cells and slides. */
export function nameCells() {
  const numbers = new Map<string, number>();
  return {
    numberOf(at: Pointer): number {
      const key = keyOf(at);
      const number = numbers.get(key) ?? numbers.size;
      numbers.set(key, number);
      return number;
    },
    all: (): [number, string][] => [...numbers].map(([key, number]) => [number, key]),
  };
}

/** A slide is known by its stage and is in no lane. */
export const keyOf = (at: Pointer): string =>
  "stageId" in at ? cellKey("", at.stageId) : cellKey(at.laneId, at.stepId);
