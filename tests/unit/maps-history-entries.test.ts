import fc from "fast-check";
import { expect, test } from "vitest";
import { type HistoryEntry, joinEntries } from "@/lib/maps/versions/history/entries";
import type { Sentence } from "@/lib/maps/versions/history/words";

type Said = Partial<Sentence> & Pick<Sentence, "verb">;
const start = new Date("2026-03-02T09:00:00Z");

/** Entries of one person as the log tells them, the newest first; a second between two of them. */
function told(...goes: readonly (readonly Said[])[]): HistoryEntry[] {
  return goes
    .map(
      (sentences, index): HistoryEntry => ({
        ...{ batchIds: [`batch ${index}`], actorId: "ana", actorName: "Ana" },
        ...{ from: index, to: index + 1, at: new Date(start.getTime() + 1000 * index) },
        ...{ count: sentences.length, rest: 0, restored: null },
        sentences: sentences.map((said) => ({
          ...{ entity: "card", id: "card", title: "", place: "", value: "" },
          wasEmpty: (said.title ?? "") === "",
          ...said,
        })),
      }),
    )
    .reverse();
}
const linesOf = (entries: readonly HistoryEntry[]) =>
  joinEntries(entries).map(({ sentences }) =>
    sentences.map(({ verb, title }) => `${verb} ${title}`.trim()),
  );

test.each<[string, (readonly Said[])[], string[][]]>([
  [
    "A card that is added and then written is added by what it says",
    [[{ verb: "added" }], [{ verb: "wrote", title: "Wai" }], [{ verb: "wrote", title: "Waits" }]],
    [["added Waits"]],
  ],
  [
    "A card that is left empty leaves no line behind",
    [[{ verb: "moved", id: "other", title: "Pays" }], [{ verb: "added" }], [{ verb: "deleted" }]],
    [["moved Pays"]],
  ],
  [
    "What was typed and taken back before it was left is none either",
    [
      [{ verb: "added" }],
      [{ verb: "wrote", title: "Wa" }],
      [{ verb: "wrote" }, { verb: "deleted" }],
    ],
    [],
  ],
  [
    "A card that said something is told when it is deleted",
    [
      [{ verb: "added" }],
      [{ verb: "wrote", title: "Waits" }],
      [{ verb: "deleted", title: "Waits" }],
    ],
    [["deleted Waits"], ["added Waits"]],
  ],
  [
    "A card that was added with words and then got others is both",
    [[{ verb: "added", title: "Waits" }], [{ verb: "wrote", title: "Pays" }]],
    [["wrote Pays"], ["added Waits"]],
  ],
  ["An empty card from before is told when it is deleted", [[{ verb: "deleted" }]], [["deleted"]]],
  [
    "A stage and its step are added by the names they are given",
    [
      [
        { verb: "added", entity: "stage", id: "stage", title: "New stage" },
        { verb: "added", entity: "step", id: "step", title: "New step", place: "New stage" },
      ],
      [{ verb: "renamed", entity: "stage", id: "stage", title: "New stage", value: "Delivery" }],
      [{ verb: "renamed", entity: "step", id: "step", title: "New step", value: "Waits" }],
    ],
    [["added Delivery", "added Waits"]],
  ],
])("%s", (_, goes, lines) => {
  expect(linesOf(told(...goes))).toEqual(lines);
});

test("A step goes into its stage by the name the stage was given in the same go", () => {
  const entries = told(
    [
      { verb: "added", entity: "stage", id: "stage", title: "New stage" },
      { verb: "added", entity: "step", id: "step", title: "New step", place: "New stage" },
    ],
    [{ verb: "renamed", entity: "stage", id: "stage", title: "New stage", value: "Delivery" }],
  );
  expect(joinEntries(entries)[0]?.sentences[1]?.place).toBe("Delivery");
});

test("What comes later, from somebody else, or brings a moment back is told by itself", () => {
  const [wrote, added] = told([{ verb: "added" }], [{ verb: "wrote", title: "Waits" }]);
  if (!wrote || !added) throw new Error("Two entries were told.");
  const apart: Partial<HistoryEntry>[] = [
    { at: new Date(start.getTime() + 6 * 60_000) },
    { actorId: "ben" },
    { restored: 1 },
    { rest: 3 },
    { from: 2, to: 3 },
  ];
  for (const change of apart) expect(joinEntries([{ ...wrote, ...change }, added])).toHaveLength(2);
  expect(joinEntries([wrote, added])).toHaveLength(1);
});

const anySaid = fc.record({
  verb: fc.constantFrom<Sentence["verb"][]>("added", "wrote", "moved", "deleted", "colored"),
  id: fc.constantFrom("a", "b"),
  title: fc.constantFrom("", "Waits", "Pays"),
});

test("Whatever else happens between, nothing but typing and empty cards is joined", () => {
  fc.assert(
    fc.property(
      fc.array(fc.array(anySaid, { minLength: 1, maxLength: 3 }), { maxLength: 9 }),
      (goes) => {
        const entries = told(...goes);
        const joined = joinEntries(entries);
        const isReal = ({ verb, title }: Said) =>
          verb === "moved" || verb === "colored" || (verb === "deleted" && title !== "");
        const real = (list: readonly HistoryEntry[]) =>
          list.flatMap((entry) => entry.sentences.filter(isReal)).length;
        expect(real(joined)).toBe(real(entries));
        for (const entry of joined) expect(entry.sentences).not.toHaveLength(0);
      },
    ),
  );
});
