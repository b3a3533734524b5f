import type { Pointer } from "@/lib/maps/live/frames";
import { cellKey } from "@/lib/maps/model";

/** Short numbers for cells. */
export function nameCells() {
  const numbers = new Map<string, number>();
  return {
    numberOf({ laneId, stepId }: Pick<Pointer, "laneId" | "stepId">): number {
      const key = cellKey(laneId, stepId);
      const number = numbers.get(key) ?? numbers.size;
      numbers.set(key, number);
      return number;
    },
    all: (): [number, string][] => [...numbers].map(([key, number]) => [number, key]),
  };
}
