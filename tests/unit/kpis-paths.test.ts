import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { leftId, type Move, placePaths, stagePaths, switchesOf } from "@/lib/kpis/details/paths";

describe("Paths", () => {
  const stages = [
    { id: "a", title: "A" },
    { id: "b", title: "B" },
  ];
  const move = (fromId: string, toId: string, moves: number, ends = 0): Move => ({
    fromId,
    toId,
    moves,
    ends,
  });

  test("Streams follow the map, what is lost ends at the side, and the way back is told apart", () => {
    const paths = stagePaths(
      [move("start", "a", 10, 4), move("a", "b", 6, 5), move("b", "a", 1, 1)],
      stages,
      "start",
    );
    const named = paths.streams.map(({ source, target, value, isLoss }) => [
      paths.nodes[source]?.id,
      paths.nodes[target]?.id,
      value,
      isLoss,
    ]);
    expect(named).toEqual([
      ["start", "a", 10, false],
      ["a", "b", 6, false],
      ["a", leftId, 5, true],
      ["b", leftId, 5, true],
    ]);
    expect(paths.nodes.at(-1)).toMatchObject({ id: leftId, total: 10 });
    expect(paths.back).toEqual([{ fromId: "b", toId: "a", from: "B", to: "A", value: 1 }]);
  });

  test("No moves make no drawing, and streams never run in a circle", () => {
    expect(stagePaths([], stages, "start")).toEqual({
      nodes: [],
      streams: [],
      back: [],
      hidden: 0,
    });
    const ids = fc.constantFrom("start", "a", "b", "gone");
    const moves = fc.array(
      fc.record({ fromId: ids, toId: ids, moves: fc.integer({ min: 1, max: 9 }), ends: fc.nat(9) }),
    );
    fc.assert(
      fc.property(moves, (some) => {
        const { nodes, streams } = stagePaths(some, stages, "start");
        for (const { source, target } of streams) {
          expect(source).toBeLessThan(target);
          expect(nodes[target]).toBeDefined();
        }
      }),
    );
  });

  test("Touchpoints left more than reached stand first; the rarest are counted, not drawn", () => {
    const names = new Map([
      ["ad", "Ad"],
      ["shop", "Shop"],
      ["mail", "Mail"],
    ]);
    const paths = placePaths(
      [move("shop", "mail", 20, 8), move("ad", "shop", 50), move("mail", "shop", 5)],
      names,
    );
    expect(paths.nodes.map(({ name }) => name)).toEqual(["Ad", "Shop", "Mail", ""]);
    expect(paths.streams.map(({ value }) => value)).toEqual([20, 50, 8]);
    expect(paths.back).toMatchObject([{ from: "Mail", to: "Shop", value: 5 }]);
    const many = Array.from({ length: 14 }, (_, at) => move(`p${at}`, `p${at + 1}`, 100 - at));
    const all = new Map(many.flatMap(({ fromId, toId }) => [fromId, toId]).map((id) => [id, id]));
    expect(placePaths(many, all)).toMatchObject({ hidden: 100 + 88 + 87 });
    expect(placePaths([], names)).toMatchObject({ nodes: [], streams: [], hidden: 0 });
  });

  test("Switches come the commonest first, with the share that ended there", () => {
    const names = new Map([
      ["a", "Web"],
      ["b", "Phone"],
    ]);
    const found = switchesOf(
      [move("a", "b", 40, 10), move("b", "a", 90), move("a", "x", 9)],
      names,
      5,
    );
    expect(found.map(({ from, moves, breaks }) => [from, moves, breaks.value])).toEqual([
      ["Phone", 90, 0],
      ["Web", 40, 25],
    ]);
  });
});
