import fc from "fast-check";

const who = fc.nat({ max: 2 });
const card = fc.nat({ max: 2 });
/** mostly of a card, now and then a name */
const text = fc.oneof({ weight: 3, arbitrary: card }, { weight: 1, arbitrary: fc.nat({ max: 5 }) });
const share = fc.integer({ min: 0, max: 100 });

/** What can happen next: people edit, frames travel, things break. */
export const action = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({
      do: fc.constant("type" as const),
      who,
      text,
      at: share,
      count: fc.integer({ min: 1, max: 3 }),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant("erase" as const),
      who,
      text,
      at: share,
      count: fc.integer({ min: 1, max: 3 }),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant("color" as const),
      who,
      card,
      value: fc.integer({ min: 1, max: 8 }),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constant("move" as const), who, card, cell: fc.nat({ max: 3 }) }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constant("life" as const), who, card, isDeleted: fc.boolean() }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constant("rename" as const), who, text: fc.nat({ max: 5 }) }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("create" as const), who }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant("undo" as const), who }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant("redo" as const), who }) },
  { weight: 10, arbitrary: fc.record({ do: fc.constant("send" as const), who }) },
  {
    weight: 8,
    arbitrary: fc.record({
      do: fc.constant("commit" as const),
      most: fc.integer({ min: 1, max: 3 }),
      isAckLost: fc.boolean(),
    }),
  },
  {
    weight: 10,
    arbitrary: fc.record({ do: fc.constant("hear" as const), who, index: fc.nat({ max: 1 }) }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("loseFrame" as const), who }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("repeatFrame" as const), who }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("drop" as const), who }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("back" as const), who }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("crashServer" as const) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("crashTab" as const), who }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("bar" as const), isBarred: fc.boolean() }) },
);
export type Action = typeof action extends fc.Arbitrary<infer Value> ? Value : never;
