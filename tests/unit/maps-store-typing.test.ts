import { expect, test } from "vitest";
import { addCard } from "@/components/maps/state/gestures";
import { finishTyping, startTyping } from "@/components/maps/state/typing";
import { newId } from "@/lib/core/new-id";
import { rowIn } from "@/lib/maps/parts";
import { splice } from "@/lib/maps/text/codec";
import type { TextDelta } from "@/lib/maps/text/delta";
import { cardTextOf, textAt, textOp, titleOf } from "@/lib/maps/text/place";
import {
  blank,
  buildStore,
  cardId,
  lane,
  place,
  step,
  textNow,
  typed,
} from "../support/edited-store";

test("Typing that goes on is not kept by what was kept before it", () => {
  const { store } = buildStore();
  const keep = () => store.link.setKept(new Set(store.link.pending().map(({ op }) => op)));
  store.link.setOnline(false);
  store.type(cardTextOf(cardId), splice(0, 0, "resc"));
  keep();
  expect(store.status()).toMatchObject({ count: 1, isKept: true });
  store.type(cardTextOf(cardId), splice(4, 4, "ued"));
  expect(store.status()).toMatchObject({ count: 1, isKept: false });
  keep();
  expect(store.status()).toMatchObject({ count: 1, isKept: true });
});

test("Typing gathers into one edit until it is sent, and one edit of a text is on its way at a time", () => {
  const { store, server } = buildStore();
  store.type(cardTextOf(cardId), splice(0, 0, "a"));
  store.type(cardTextOf(cardId), splice(1, 1, "b"));
  const sent = server.take();
  expect(sent.map(({ op }) => "delta" in op && op.delta)).toEqual([[{ insert: "ab" }]]);
  store.type(cardTextOf(cardId), splice(2, 2, "c"));
  expect(server.take()).toEqual([]);
  store.link.receive(server.entriesOf(sent));
  expect(server.take()).toHaveLength(1);
});

test("An edit that may have arrived is never added to, so that nothing typed later is lost", () => {
  const { store, server } = buildStore();
  const before = textNow(store);
  store.type(cardTextOf(cardId), splice(0, 0, "a"));
  const sent = server.take();
  store.link.resend();
  store.type(cardTextOf(cardId), splice(1, 1, "b"));
  store.link.receive(server.entriesOf(sent));
  expect(server.take().map(({ op }) => "delta" in op && op.delta)).toEqual([
    [{ retain: 1 }, { insert: "b" }],
  ]);
  expect(textNow(store)).toBe(`ab${before}`);
});

test("What others type into the same text stays, and so does what is typed here", () => {
  const { store, server } = buildStore();
  const before = textNow(store);
  store.type(cardTextOf(cardId), splice(before.length, before.length, "!"));
  server.hear(typed(splice(0, 0, "Oh, ")));
  expect(textNow(store)).toBe(`Oh, ${before}!`);
  server.accept();
  expect(textNow(store)).toBe(`Oh, ${before}!`);
});

test("A name typed by two people keeps the letters of both, and each undoes their own", () => {
  const { store, server } = buildStore();
  const name = titleOf("step", step.id);
  const nameNow = () => textAt(store.board(), name);
  store.type(name, splice(0, 0, "Very "));
  const delta = splice(step.title.length, step.title.length, " late");
  server.hear(textOp(name, { opId: newId(), base: 10, delta }));
  expect(nameNow()).toBe(`Very ${step.title} late`);
  server.accept();
  store.undo();
  expect(nameNow()).toBe(`${step.title} late`);
});

test("A name is not sent while it is empty, and comes back when it is left so", () => {
  const { store, server } = buildStore();
  const name = titleOf("lane", lane.id);
  const emptied = startTyping(store, name);
  store.type(name, splice(0, lane.title.length, ""));
  expect(server.take()).toEqual([]);
  finishTyping(store, emptied, true);
  expect(textAt(store.board(), name)).toBe(lane.title);
  store.type(name, splice(0, lane.title.length, ""));
  store.type(name, splice(0, 0, "Doubts "));
  finishTyping(store, startTyping(store, name), true);
  server.accept();
  expect(textAt(store.board(), name)).toBe("Doubts");
});

test("Escape gives a name back as it was, with what others have typed into it", () => {
  const { store, server } = buildStore();
  const name = titleOf("step", step.id);
  const typing = startTyping(store, name);
  store.type(name, splice(0, step.title.length, "Mine"));
  server.hear(textOp(name, { opId: newId(), base: 10, delta: splice(0, 0, "Their ") }));
  finishTyping(store, typing, false);
  expect(textAt(store.board(), name)).toBe(`Their ${step.title}`);
});

test("A card without words that was there before stays when its field is left", () => {
  const { store, server } = buildStore();
  addCard(store, place);
  const fresh = store.ui.get().editingId ?? "";
  finishTyping(store, startTyping(store, cardTextOf(fresh)), true);
  expect(rowIn(store.board().cards, fresh)?.deleted).toBe(true);
  const picture = { ...blank, id: newId(), laneId: lane.id, stepId: step.id, imageId: newId() };
  store.dispatch({ opId: newId(), kind: "card.create", value: picture });
  server.accept();
  for (const isKept of [true, false])
    finishTyping(store, startTyping(store, cardTextOf(picture.id)), isKept);
  expect(rowIn(store.board().cards, picture.id)?.deleted).toBe(false);
});

test("Edits taken over from another tab land where they were meant, after what is typed here", () => {
  const { store } = buildStore();
  const { before, pendingOf } = twoTabs();
  store.type(cardTextOf(cardId), splice(10, 10, "[here]"));
  const others = pendingOf(
    splice(0, 0, "five "),
    splice(before.length + 5, before.length + 5, "!"),
  );
  store.link.adopt(others);
  const expected = `five ${before.slice(0, 10)}[here]${before.slice(10)}!`;
  expect(textNow(store)).toBe(expected);
});

/** Edits of the first card, one after the other, as another tab would have kept them. */
function twoTabs() {
  const { store, server } = buildStore();
  const before = textNow(store);
  const pendingOf = (...deltas: TextDelta[]) =>
    deltas.flatMap((delta) => {
      store.type(cardTextOf(cardId), delta);
      server.take();
      store.link.resend();
      store.endTyping();
      return store.link.pending().slice(-1);
    });
  return { before, pendingOf };
}
