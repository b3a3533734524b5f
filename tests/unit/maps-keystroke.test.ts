import { expect, test } from "vitest";
import { moveManyOps } from "@/components/maps/selection/many";
import { createBoardStore } from "@/components/maps/state/board-store";
import { countIn } from "@/components/maps/state/count-in";
import { addCard, deleteCard } from "@/components/maps/state/gestures";
import { newId } from "@/lib/core/new-id";
import { applyOps } from "@/lib/maps/apply-op";
import { instantiate } from "@/lib/maps/frameworks/instantiate";
import { defaultMetrics } from "@/lib/maps/layout";
import { emptyBoard } from "@/lib/maps/model";
import { splice } from "@/lib/maps/text/codec";
import { cardTextOf } from "@/lib/maps/text/place";
import { viewBoard } from "@/lib/maps/view";
import { roughMeasure } from "@/lib/maps/wrap";

const board = applyOps(emptyBoard, instantiate({ framework: "four-stage", personaIds: [], newId }));
const view = viewBoard(board);
const [lane, other] = view.lanes.filter(({ kind }) => kind !== "emotion" && kind !== "channels");
const [step, nextStep] = view.steps;
if (!lane || !other || !step || !nextStep) throw new Error("An empty map");

const long = "words enough for a card to need another line of the board";

function buildStore() {
  const tools = { metrics: defaultMetrics, measure: roughMeasure(13) };
  const store = createBoardStore({ board, revision: 10, canEdit: true, ...tools });
  const place = { laneId: lane?.id ?? "", stepId: step?.id ?? "" };
  const add = (index: number) => {
    addCard(store, { ...place, index });
    return store.ui.get().editingId ?? "";
  };
  const [first, second] = [add(0), add(1)];
  const type = (text: string) => store.type(cardTextOf(first), splice(0, 0, text));
  type("a");
  const heard: string[] = [];
  for (const id of [first, second]) store.subscribe(`card:${id}`, () => heard.push(id));
  return { store, place, first, second, type, heard };
}

test("A letter wakes the card it is typed in alone, and moves nothing", () => {
  const { store, first, type, heard } = buildStore();
  const { layout, cells } = store.drawing();
  type("b");
  expect(heard).toEqual([first]);
  expect(store.drawing().cards.get(first)?.card.text).toBe("ba");
  expect(store.drawing().layout).toBe(layout);
  expect(store.drawing().cells).toBe(cells);
});

test("A card that grows by a line moves those below it", () => {
  const { store, first, second, type, heard } = buildStore();
  const before = store.drawing().cards.get(second)?.y ?? 0;
  type(long);
  expect(heard.toSorted()).toEqual([first, second].toSorted());
  expect(store.drawing().cards.get(second)?.y).toBeGreaterThan(before);
});

test("A drawing after any edits is the one of the board drawn afresh", () => {
  const { store, place, first, second, type } = buildStore();
  const target = { laneId: other?.id ?? "", stepId: nextStep?.id ?? "", index: 0 };
  const edits = [
    () => type(long),
    () => store.undo(),
    () => store.dispatch(...moveManyOps(store, [second], target)),
    () => type("b"),
    () =>
      [..."so many letters that the cards drawn anew become most of them ".repeat(2)].forEach(type),
    () => deleteCard(store, second),
    () => store.undo(),
    () => addCard(store, { ...place, index: 0 }),
    () => deleteCard(store, first),
  ];
  for (const edit of edits) {
    edit();
    const { cards, cells, layout } = store.drawing();
    store.setMetrics({ ...defaultMetrics });
    const afresh = store.drawing();
    expect(new Map(afresh.cards)).toEqual(new Map(cards));
    expect(new Map(afresh.cells)).toEqual(new Map(cells));
    expect(new Map(afresh.layout.boxes)).toEqual(new Map(layout.boxes));
  }
});

test("The cards of a lane are counted anew when one comes, goes or moves", () => {
  const { store, place, second } = buildStore();
  const count = () => countIn(store.drawing().cells, place.laneId);
  const before = count();
  addCard(store, { ...place, index: 0 });
  expect(count()).toBe(before + 1);
  deleteCard(store, second);
  expect(count()).toBe(before);
});
