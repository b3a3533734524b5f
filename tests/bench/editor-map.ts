import { laneKinds } from "@/db/enums";
import type { Context } from "@/lib/core/context";
import { newId } from "@/lib/core/new-id";
import { keysBetween } from "@/lib/core/order";
import { applyMapOps, createMap } from "@/lib/maps/commands";
import { type ClientOp, clientOp } from "@/lib/maps/ops";
import { getMap } from "@/lib/maps/queries";
import { viewBoard } from "@/lib/maps/view";

const [stageCount, stepsEach, batchSize] = [8, 3, 400];
const words = "waits for the parcel and asks where it is before the promised day is over".split(
  " ",
);

/** A map of 8 stages, 24 steps and every kind of lane with so many cards, made by commands. */
export async function buildBigMap(ctx: Context, cards: number): Promise<string> {
  const title = `Bench ${cards} ${newId()}`;
  const { id: mapId } = await createMap(ctx, { title, framework: "blank", withCards: false });
  const ops = bigMap(cards);
  const { board } = await getMap(ctx, { mapId });
  const old = viewBoard(board);
  const gone = [
    ...old.stages.map(({ id }): ClientOp => ({ opId: newId(), kind: "stage.delete", id })),
    ...old.lanes.map(({ id }): ClientOp => ({ opId: newId(), kind: "lane.delete", id })),
  ];
  const all = [...ops, ...gone];
  for (let at = 0; at < all.length; at += batchSize) {
    const batch = { clientId: newId(), batchId: newId(), ops: all.slice(at, at + batchSize) };
    const { rejected } = await applyMapOps(ctx, { mapId, ...batch });
    if (rejected.length > 0) throw new Error(`The map was not built: ${rejected[0]?.reason}.`);
  }
  return mapId;
}

function bigMap(cards: number): ClientOp[] {
  const stageKeys = keysBetween(stageCount);
  const stepKeys = keysBetween(stepsEach);
  const laneKeys = keysBetween(laneKinds.length);
  const stageIds = stageKeys.map(() => newId());
  const steps = stageIds.flatMap((stageId) =>
    stepKeys.map((key) => ({ id: newId(), stageId, key })),
  );
  const lanes = laneKinds.map((kind, at) => ({ id: newId(), kind, key: laneKeys[at] ?? "V" }));
  return [
    ...stageIds.map((id, at) =>
      op("stage.create", {
        ...{ id, orderKey: stageKeys[at], title: `Stage ${at + 1}` },
        ...{ kind: "custom", color: (at % 8) + 1 },
      }),
    ),
    ...steps.map(({ id, stageId, key }, at) =>
      op("step.create", {
        ...{ id, stageId, orderKey: key, title: `Step ${at + 1}`, isMomentOfTruth: at % 7 === 0 },
      }),
    ),
    ...lanes.map(({ id, kind, key }) =>
      op("lane.create", {
        ...{ id, orderKey: key, title: kind, kind, isCollapsed: false, isHidden: false },
      }),
    ),
    ...cardOps(
      cards,
      steps,
      lanes.filter(({ kind }) => kind !== "emotion"),
    ),
  ];
}

type Ids = readonly { id: string }[];

function cardOps(count: number, steps: Ids, lanes: Ids): ClientOp[] {
  const cells = steps.length * lanes.length;
  const keys = keysBetween(Math.ceil(count / cells));
  return Array.from({ length: count }, (_, at) => {
    const cell = at % cells;
    const text = Array.from(
      { length: 3 + (at % 9) },
      (_word, word) => words[(at + word * 5) % words.length],
    );
    return op("card.create", {
      id: newId(),
      laneId: lanes[cell % lanes.length]?.id,
      stepId: steps[Math.floor(cell / lanes.length)]?.id,
      orderKey: keys[Math.floor(at / cells)],
      text: text.join(" "),
      ...{ color: null, severity: null },
      ...{ touchpointId: null, channelId: null, painPointId: null },
    });
  });
}

function op(kind: string, value: Record<string, unknown>): ClientOp {
  return clientOp.parse({ opId: newId(), kind, value });
}
