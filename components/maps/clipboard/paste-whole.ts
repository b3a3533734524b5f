import { newId } from "@/lib/core/new-id";
import { keysBetween } from "@/lib/core/order";
import type { CopiedCard, CopiedStage, CopiedWhole } from "@/lib/maps/clipboard/model";
import type { Lane } from "@/lib/maps/model";
import type { ClientOp } from "@/lib/maps/ops";
import type { StageView } from "@/lib/maps/view";
import type { BoardStore } from "../state/board-store";
import { keyAt } from "../state/gestures";
import { cardsFor, ownItems } from "./paste-cards";
import { grownSteps, type PastePlace } from "./paste-places";
import type { PasteNames, PastePlan } from "./paste-plan";

type Copy = { whole: CopiedWhole; cards: readonly CopiedCard[] };
type Context = { store: BoardStore; place: PastePlace; names: PasteNames };

/** Turns a copied stage or lane into one beside a place, with the cards that stood on it. */
export function planWhole(
  store: BoardStore,
  place: PastePlace,
  { copy, names }: WholeOptions,
): PastePlan {
  const { whole, cards } = copy;
  const context = { store, place, names };
  const made =
    whole.of === "stage" ? stageOps(context, whole, cards) : laneOps(context, whole, cards);
  const items = ownItems(cards, names).map((item) => ({ ...item, original: null }));
  const nowhere = { laneId: "", stepId: "", cardId: null };
  const own = cardsFor(store, nowhere, { items, ...made });
  return {
    ops: [...made.ops, ...own.flatMap(({ ops }) => ops), ...made.after],
    ids: own.map(({ id }) => id),
    ...{ addedSteps: 0, addedLanes: 0, lanes: [], steps: [] },
  };
}

type WholeOptions = { copy: Copy; names: PasteNames };
/** `lanes` and `steps` are the ids of those that take the cards, by their distance. */
type Made = { ops: ClientOp[]; lanes: string[]; steps: string[]; after: ClientOp[] };

function stageOps(context: Context, stage: CopiedStage, cards: readonly CopiedCard[]): Made {
  const { store, place, names } = context;
  const { stages } = store.drawing().view;
  const isThere = (one: StageView) =>
    one.id === place.stageId || one.steps.some((step) => step.id === place.stepId);
  const at = stages.findIndex(isThere);
  const orderKey = keyAt(stages, at < 0 ? stages.length : at + 1);
  const { title, kind, color } = stage;
  const id = newId();
  const keys = keysBetween(stage.steps.length, null, null);
  const steps = stage.steps.map((step, index) => ({
    ...{ ...step, id: newId(), stageId: id, orderKey: keys[index] ?? "V" },
  }));
  const lanes = lanesLike(store, stage.lanes, cards);
  const personaIds = new Map(names.personas.map((persona) => [persona.name, persona.id]));
  const after = stage.feelings.flatMap(({ step, persona, value }): ClientOp[] => {
    const [stepId, personaId] = [steps[step]?.id, personaIds.get(persona)];
    if (!stepId || !personaId) return [];
    return [{ opId: newId(), kind: "emotion.set", stepId, personaId, value }];
  });
  return {
    ops: [
      { opId: newId(), kind: "stage.create", value: { id, orderKey, title, kind, color } },
      ...steps.map((value): ClientOp => ({ opId: newId(), kind: "step.create", value })),
      ...lanes.ops,
    ],
    lanes: lanes.ids,
    steps: steps.map((step) => step.id),
    after,
  };
}

/** For each lane that cards come from one that is like it: of the same name and kind, or kind, or a new one. */
function lanesLike(store: BoardStore, copied: CopiedStage["lanes"], cards: readonly CopiedCard[]) {
  const { lanes } = store.drawing().view;
  const shown = lanes.filter((lane) => !lane.isHidden);
  const ids: string[] = [];
  const ops: ClientOp[] = [];
  const wanted = [...new Set(cards.map((card) => card.lane))].sort((a, b) => a - b);
  const take = (isLike: (lane: Lane, copy: CopiedStage["lanes"][number]) => boolean) => {
    for (const at of wanted) {
      const copy = copied[at];
      if (!copy || ids[at]) continue;
      const found = shown.find((lane) => isLike(lane, copy) && !ids.includes(lane.id));
      if (found) ids[at] = found.id;
    }
  };
  take((lane, copy) => lane.kind === copy.kind && lane.title === copy.title);
  take((lane, copy) => lane.kind === copy.kind);
  let last = lanes.at(-1)?.orderKey ?? null;
  for (const at of wanted) {
    const copy = copied[at];
    if (!copy || ids[at]) continue;
    const value = {
      ...copy,
      ...plain,
      id: newId(),
      orderKey: keysBetween(1, last, null)[0] ?? "V",
    };
    last = value.orderKey;
    ids[at] = value.id;
    ops.push({ opId: newId(), kind: "lane.create", value });
  }
  return { ids, ops };
}

function laneOps({ store, place, names }: Context, lane: Own, cards: readonly CopiedCard[]): Made {
  const { view } = store.drawing();
  const at = view.lanes.findIndex((one) => one.id === place.laneId);
  const orderKey = keyAt(view.lanes, at < 0 ? view.lanes.length : at + 1);
  const { title, kind } = lane;
  const value = { id: newId(), orderKey, title, kind, ...plain };
  const count = Math.max(0, ...cards.map((card) => card.step + 1));
  const steps = grownSteps(
    store,
    view.steps.map((step) => step.id),
    { count, names },
  );
  const create: ClientOp = { opId: newId(), kind: "lane.create", value };
  return { ops: [...steps.ops, create], lanes: [value.id], steps: steps.ids, after: [] };
}

type Own = Extract<CopiedWhole, { of: "lane" }>;
const plain = { isCollapsed: false, isHidden: false };
