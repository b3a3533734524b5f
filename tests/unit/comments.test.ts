import fc from "fast-check";
import { expect, test } from "vitest";
import { mentionedIn, mentionQuery, suggestPeople } from "@/lib/comments/mentioned";
import { countPins, type Thread, targetKey } from "@/lib/comments/model";
import { segmentsOf } from "@/lib/comments/segments";
import { filterThreads } from "@/lib/comments/thread-filters";

const people = [
  { id: "1", name: "Ana" },
  { id: "2", name: "Ana Maria" },
  { id: "3", name: "Zoë O'Neill" },
];

test.each([
  ["@Ana, look", ["1"]],
  ["@Ana Maria, look", ["2"]],
  ["both @Ana and @Ana Maria", ["1", "2"]],
  ["@Anabel is somebody else", []],
  ["ana@Ana.example", ["1"]],
  ["(@Zoë O'Neill)", ["3"]],
  ["nobody", []],
])("“%s” mentions %j", (body, ids) => {
  expect(mentionedIn(body, people).map((one) => one.id)).toEqual(ids);
});

test("Cutting a text where it mentions people loses no character", () => {
  const piece = fc.oneof(fc.string(), fc.constantFrom("@Ana", "@Ana Maria", "@", " "));
  fc.assert(
    fc.property(fc.array(piece), (pieces) => {
      const body = pieces.join("");
      expect(
        segmentsOf(body, people)
          .map((one) => one.text)
          .join(""),
      ).toBe(body);
    }),
  );
});

test.each([
  ["hello @an", 9, { from: 6, query: "an" }],
  ["hello @", 7, { from: 6, query: "" }],
  ["mail ana@x", 10, null],
  ["@ana\nnext", 9, null],
  ["none", 4, null],
])("Typing “%s” up to %i asks for %j", (text, caret, found) => {
  expect(mentionQuery(text, caret)).toEqual(found);
});

test("A half-typed name finds people by any of their names", () => {
  expect(suggestPeople("mar", people).map((one) => one.name)).toEqual(["Ana Maria"]);
  expect(suggestPeople("", people)).toHaveLength(3);
  expect(suggestPeople("Ana Maria ", people)).toEqual([]);
});

const thread = (id: string, change: Partial<Thread> = {}): Thread => ({
  id,
  target: { kind: "card", id: "c1", personaId: null },
  targetText: "",
  isTargetDeleted: false,
  createdAt: new Date(0),
  updatedAt: new Date(0),
  resolvedAt: null,
  resolvedByName: null,
  comments: [
    {
      ...{ id: `${id}-1`, authorId: "me", authorName: "Me", body: "", mentions: [] },
      ...{ createdAt: new Date(0), editedAt: null, isUnread: false },
    },
  ],
  ...change,
});

test("Threads are found by being open, resolved, or mine", () => {
  const resolved = thread("b", { resolvedAt: new Date(1) });
  const threads = [thread("a"), resolved];
  expect(filterThreads(threads, "open", "me").map((one) => one.id)).toEqual(["a"]);
  expect(filterThreads(threads, "resolved", "me").map((one) => one.id)).toEqual(["b"]);
  expect(filterThreads(threads, "mine", "me")).toHaveLength(2);
  expect(filterThreads(threads, "mine", "you")).toEqual([]);
});

test("A pin counts what is said in open threads alone", () => {
  const pins = countPins([thread("a"), thread("b"), thread("c", { resolvedAt: new Date(1) })]);
  expect([...pins]).toEqual([[targetKey(thread("a").target), 2]]);
});
