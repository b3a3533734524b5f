import { keysBetween } from "@/lib/core/order";
import type { ClientOp } from "../ops";
import type { Sheet } from "./read";

/** The ops that draw a sheet on an empty map, in an order in which each one applies. */
export function sheetOps({ stages, lanes }: Sheet, newId: () => string): ClientOp[] {
  const stepIds: string[] = [];
  const stageKeys = keysBetween(stages.length, null, null);
  const columns = stages.flatMap(({ title, steps }, index): ClientOp[] => {
    const stageId = newId();
    const orderKey = stageKeys[index] ?? "V";
    const value = { id: stageId, orderKey, title, kind: "custom", color: (index % 8) + 1 } as const;
    const stepKeys = keysBetween(steps.length, null, null);
    const made = steps.map((name, place): ClientOp => {
      const id = newId();
      stepIds.push(id);
      const key = stepKeys[place] ?? "V";
      const step = { id, stageId, orderKey: key, title: name, isMomentOfTruth: false };
      return { opId: newId(), kind: "step.create", value: step };
    });
    return [{ opId: newId(), kind: "stage.create", value }, ...made];
  });
  const laneKeys = keysBetween(lanes.length, null, null);
  const rows = lanes.flatMap(({ title, kind, cells }, index): ClientOp[] => {
    const laneId = newId();
    const orderKey = laneKeys[index] ?? "V";
    const value = { id: laneId, orderKey, title, kind, isCollapsed: false, isHidden: false };
    const cards = cells.flatMap((texts, column) =>
      cardOps(texts, {
        laneId,
        stepId: stepIds[column] ?? "",
        isPain: kind === "pain-points",
        newId,
      }),
    );
    return [{ opId: newId(), kind: "lane.create", value }, ...cards];
  });
  return [...columns, ...rows];
}

type Cell = { laneId: string; stepId: string; isPain: boolean; newId: () => string };

function cardOps(texts: readonly string[], { laneId, stepId, isPain, newId }: Cell): ClientOp[] {
  const keys = keysBetween(texts.length, null, null);
  return texts.map((text, index): ClientOp => {
    const place = { id: newId(), laneId, stepId, orderKey: keys[index] ?? "V" };
    const links = { touchpointId: null, channelId: null, painPointId: null };
    const value = { ...place, ...links, text, color: null, severity: isPain ? 2 : null };
    return { opId: newId(), kind: "card.create", value };
  });
}
