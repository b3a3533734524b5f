import fc from "fast-check";
import { expect, test } from "vitest";
import { laneKinds, stageKinds } from "@/db/enums";
import { newId } from "@/lib/core/new-id";
import { addressInWords } from "@/lib/maps/address";
import { applyOps } from "@/lib/maps/apply-op";
import type { CopiedCard, CopiedWhole } from "@/lib/maps/clipboard/model";
import { readClipboard, rowsFromHtml, rowsFromText } from "@/lib/maps/clipboard/read";
import { copyCards, toHtml, toTsv } from "@/lib/maps/clipboard/write";
import { instantiate } from "@/lib/maps/frameworks/instantiate";
import { emptyBoard } from "@/lib/maps/model";
import { viewBoard } from "@/lib/maps/view";

const cellText = fc
  .string({ unit: "grapheme", maxLength: 40 })
  .map((text) => text.replace(/\r/g, ""));
const table = fc
  .tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 6 }))
  .chain(([height, width]) =>
    fc.array(fc.array(cellText, { minLength: width, maxLength: width }), {
      minLength: height,
      maxLength: height,
    }),
  );

test("Any table survives being written for a spreadsheet and read again", () => {
  fc.assert(
    fc.property(table, (rows) => {
      // A field that starts with a quote is quoted by every program that writes such tables.
      const plain = rows.map((row) => row.map((cell) => cell.replace(/^"/, "")));
      expect(rowsFromText(toTsv(plain))).toEqual(plain);
    }),
  );
});

const copiedCard: fc.Arbitrary<CopiedCard> = fc.record({
  lane: fc.integer({ min: 0, max: 20 }),
  step: fc.integer({ min: 0, max: 20 }),
  kind: fc.constantFrom(...laneKinds),
  text: fc.string({ unit: "grapheme", maxLength: 60 }).map((text) => text.replaceAll("\0", "")),
  color: fc.option(fc.integer({ min: 1, max: 8 })),
  severity: fc.option(fc.integer({ min: 1, max: 4 })),
  status: fc.option(fc.constantFrom("open", "doing", "done")),
  linkUrl: fc.constantFrom(null, "https://example.com/a?b=1&c=%22"),
  tags: fc.constantFrom([], ["late", "costs"]),
  span: fc.integer({ min: 1, max: 5 }),
  touchpoint: fc.option(fc.constantFrom('The "desk"', "<b>Shop</b>")),
  channel: fc.option(fc.constantFrom("Phone & mail")),
  persona: fc.option(fc.constantFrom("Sofia")),
  assignee: fc.option(fc.constantFrom('Zoë "Z" O\'Neill')),
  linkedMap: fc.option(fc.constantFrom("Returns <2026>")),
  picture: fc.option(fc.record({ workspace: fc.constant("shop"), id: fc.constant(newId()) })),
});

test("Cards come back from the clipboard as they went, whatever stands on them", () => {
  fc.assert(
    fc.property(fc.array(copiedCard, { minLength: 1, maxLength: 12 }), (cards) => {
      const html = `<html><body>${toHtml({ cards, rows: [["x"]] })}</body></html>`;
      expect(readClipboard({ html, text: "x" })).toEqual({ kind: "cards", cards });
    }),
  );
});

const name = fc.constantFrom("A", 'Waits "long"', "<Help> & care");
const copiedLane = fc.record({ title: name, kind: fc.constantFrom(...laneKinds) });
const copiedWhole: fc.Arbitrary<CopiedWhole> = fc.oneof(
  copiedLane.map((lane) => ({ of: "lane" as const, ...lane })),
  fc.record({
    of: fc.constant("stage" as const),
    title: name,
    kind: fc.constantFrom(...stageKinds),
    color: fc.integer({ min: 1, max: 8 }),
    steps: fc.array(fc.record({ title: name, isMomentOfTruth: fc.boolean() }), { maxLength: 5 }),
    lanes: fc.array(copiedLane, { maxLength: 5 }),
    feelings: fc.array(
      fc.record({
        step: fc.integer({ min: 0, max: 4 }),
        persona: name,
        value: fc.constantFrom(-2, -0.3, 0, 1.5),
      }),
      { maxLength: 5 },
    ),
  }),
);

test("Whole stages and lanes come back as they went, also without a card", () => {
  fc.assert(
    fc.property(copiedWhole, fc.array(copiedCard, { maxLength: 4 }), (whole, cards) => {
      const html = toHtml({ cards, rows: [], whole });
      expect(readClipboard({ html, text: "" })).toEqual({ kind: "whole", whole, cards });
    }),
  );
});

test.each([
  ["a stage without a name", { of: "stage", title: " ", steps: [], lanes: [] }],
  ["a step without a name", { of: "stage", title: "A", steps: [{}], lanes: [] }],
  [
    "more steps than a map has",
    { of: "stage", title: "A", steps: Array(501).fill({ title: "B" }), lanes: [] },
  ],
  ["a lane of no kind", { of: "lane", title: "A", kind: "hidden" }],
  ["something else", { of: "map", title: "A", kind: "text" }],
])("%s is not taken for a whole", (_, whole) => {
  const data = JSON.stringify({ product: "throughline", version: 1, cards: [], whole });
  const html = `<table data-throughline="${data.replaceAll('"', "&quot;")}"></table>`;
  expect(readClipboard({ html, text: "" })).toEqual({ kind: "nothing" });
});

test("Nothing a clipboard may hold breaks the reader, and no cell is longer than a card", () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 400 }), fc.string({ maxLength: 400 }), (html, text) => {
      const pasted = readClipboard({ html: `<table data-throughline="${html}"><td>`, text });
      if (pasted.kind !== "table") return;
      for (const row of pasted.rows) expect(row.length).toBe(pasted.rows[0]?.length);
    }),
  );
});

test.each([
  [
    "one\ttwo\nthree\tfour",
    [
      ["one", "two"],
      ["three", "four"],
    ],
  ],
  ['"two\nlines"\tplain', [["two\nlines", "plain"]]],
  ['"say ""yes"""\tno', [['say "yes"', "no"]]],
  ['5" wide\t6" wide', [['5" wide', '6" wide']]],
  ["\t\t\n\tmiddle\t\n\t\t", [["", "middle"]]],
])("Text %j becomes cells", (text, rows) => {
  expect(readClipboard({ html: "", text })).toEqual({ kind: "table", rows, lost: 0 });
});

test("A table of a page is read with its breaks, entities and wide cells", () => {
  const html =
    "<table><tr><th>A &amp; B</th><td colspan=2>first<br>second</td></tr>" +
    '<tr><td class="x">&#8220;hi&#8221;</td><td>&nbsp;<b>bold</b></td><td>z</td></tr></table>';
  expect(rowsFromHtml(html)).toEqual([
    ["A & B", "first\nsecond", ""],
    ["“hi”", " bold", "z"],
  ]);
});

test("What no card has room for is counted, so that it can be said", () => {
  const text = ["short", "x".repeat(2_040), "y".repeat(2_003)].join("\n");
  expect(readClipboard({ html: "", text })).toMatchObject({ kind: "table", lost: 43 });
});

test("A clipboard without words and one with too many are told apart", () => {
  expect(readClipboard({ html: "", text: " \n\t " })).toEqual({ kind: "nothing" });
  const text = Array.from({ length: 700 }, () => "a\tb\tc").join("\n");
  expect(readClipboard({ html: "", text })).toEqual({ kind: "too-much" });
});

test("Copied cards name what they link to and stand by their distance from the first", () => {
  const board = applyOps(
    emptyBoard,
    instantiate({ framework: "four-stage", personaIds: [], newId }),
  );
  const view = viewBoard(board);
  const [lane, , third] = view.lanes;
  const [, second] = view.steps;
  const [one] = view.cells.get(`${lane?.id}|${second?.id}`) ?? [];
  const [other] = view.cells.get(`${third?.id}|${second?.id}`) ?? [];
  if (!one || !other) throw new Error("Empty cells");
  const touchpointId = newId();
  const linked = { ...one, touchpointId };
  const cells = new Map(view.cells).set(`${lane?.id}|${second?.id}`, [linked]);
  const { cards, rows } = copyCards({ ...view, cells }, new Set([one.id, other.id]), {
    ...{ workspace: "shop", channels: [], personas: [], members: [], maps: [] },
    touchpoints: [{ id: touchpointId, name: "Newsletter" }],
  });
  expect(cards.map(({ lane: at, step, touchpoint }) => [at, step, touchpoint])).toEqual([
    [0, 0, "Newsletter"],
    [2, 0, null],
  ]);
  expect(rows).toEqual([[one.text], [other.text]]);
});

test.each([
  ["https://www.nngroup.com/articles/journey-mapping-101/", "Journey mapping 101 · nngroup.com"],
  [
    "https://example.com/help/R%C3%BCckgabe_und-Umtausch.html",
    "Rückgabe und Umtausch · example.com",
  ],
  ["https://example.com/", "example.com"],
  ["https://example.com/%E0%A4%A", "example.com"],
  ["https://example.com/boards/uXjVK1a2b3c4=/", "example.com"],
  ["https://example.com/a/0f8fad5b-d9cb-469f-a165-70867728950e", "example.com"],
  [`https://example.com/${"word-".repeat(60)}end`, "example.com"],
])("%s is called %s", (address, words) => {
  expect(addressInWords(address)).toBe(words);
});

test("One address alone is a link, with the title of its page where it was copied with one", () => {
  const address = "https://example.com/returns?from=map";
  const withTitle = `<meta charset='utf-8'><a href="${address}">Returns &amp; refunds</a>`;
  expect(readClipboard({ html: withTitle, text: ` ${address}\n` })).toEqual({
    kind: "link",
    address,
    title: "Returns & refunds",
  });
  const bare = `<a href="${address}">${address}</a>`;
  expect(readClipboard({ html: bare, text: address })).toMatchObject({ kind: "link", title: null });
});

test.each([
  "javascript:alert(1)",
  "https://localhost/x",
  "see https://example.com/x",
  "ftp://a.example",
])("%s stays the words it is", (text) => {
  expect(readClipboard({ html: "", text })).toEqual({ kind: "table", rows: [[text]], lost: 0 });
});

test("Documents and spreadsheets get bold, italic, lists and links; markup in a text stays text", () => {
  const html = toHtml({
    cards: [],
    rows: [["**Waits** <b>", "- *one*\n- two"], ["[shop](https://shop.example/?a=1&b=2)"]],
  });
  expect(html).toContain("<td><b>Waits</b> &lt;b&gt;</td><td>• <i>one</i><br>• two</td>");
  expect(html).toContain('<td><a href="https://shop.example/?a=1&amp;b=2">shop</a></td>');
});
