import { customerShare, type Estimate } from "../estimates";

/** A move as it was counted; `start` stands for the beginning. */
export type Move = { fromId: string; toId: string; moves: number; ends: number };
export type Named = { id: string; title: string };

/** One stream of a drawing: from one place to another, by their numbers in `nodes`. */
export type Stream = { source: number; target: number; value: number; isLoss: boolean };
/** `stage` is its number on the map; null for places that are no stage. */
export type PathNode = { id: string; name: string; stage: number | null; total: number };
export type Paths = {
  nodes: PathNode[];
  streams: Stream[];
  /** Moves against the order, which a drawing from start to end cannot hold, the commonest first. */
  back: { fromId: string; toId: string; from: string; to: string; value: number }[];
  /** Moves of places that are too many to be drawn. */
  hidden: number;
};

/** Id of the place of customers who came to no other stage. */
export const leftId = "left";

/**
 * Streams between the stages in the order of the map, the beginning before the first and the loss
 * at the end. Places nobody came to are left out, so that every number leads somewhere.
 */
export function stagePaths(
  moves: readonly Move[],
  stages: readonly Named[],
  startId: string,
): Paths {
  const places = stages.map(({ id, title }, stage) => ({ id, name: title, stage }));
  return drawn(moves, [{ id: startId, name: "", stage: null }, ...places]);
}

/** How many places besides the stages are drawn: the most travelled ones. */
const mostPlaces = 12;

/**
 * Streams between channels or touchpoints: those that are more left than reached come first. What
 * is lost is where the journey came to no other stage afterwards.
 */
export function placePaths(moves: readonly Move[], names: ReadonlyMap<string, string>): Paths {
  const flows = new Map<string, { left: number; reached: number }>();
  const flowOf = (id: string) => flows.get(id) ?? { left: 0, reached: 0 };
  for (const { fromId, toId, moves: count } of moves) {
    flows.set(fromId, { ...flowOf(fromId), left: flowOf(fromId).left + count });
    flows.set(toId, { ...flowOf(toId), reached: flowOf(toId).reached + count });
  }
  const places = [...flows]
    .filter(([id]) => names.has(id))
    .map(([id, { left, reached }]) => ({ id, all: left + reached, net: left - reached }))
    .toSorted((a, b) => b.all - a.all || (a.id < b.id ? -1 : 1))
    .slice(0, mostPlaces)
    .toSorted((a, b) => b.net / b.all - a.net / a.all || (a.id < b.id ? -1 : 1));
  return drawn(
    moves,
    places.map(({ id }, stage) => ({ id, name: names.get(id) ?? "", stage })),
  );
}

type Place = Omit<PathNode, "total">;

function drawn(moves: readonly Move[], ordered: readonly Place[]): Paths {
  const order = new Map(ordered.map(({ id }, at) => [id, at]));
  const known = moves.filter(({ fromId, toId }) => order.has(fromId) && order.has(toId));
  const forward = known.filter((move) => placeOf(order, move.fromId) < placeOf(order, move.toId));
  const used = new Set(forward.flatMap(({ fromId, toId }) => [fromId, toId]));
  const lost = lossesOf(known).filter(({ id }) => used.has(id));
  const places = ordered.filter(({ id }) => used.has(id));
  if (lost.length > 0) places.push({ id: leftId, name: "", stage: null });
  const numbers = new Map(places.map(({ id }, number) => [id, number]));
  const streams = [
    ...forward.map((move) => stream(numbers, [move.fromId, move.toId], move.moves)),
    ...lost.map(({ id, ends }) => stream(numbers, [id, leftId], ends)),
  ];
  const nodes = places.map((place, number) => ({ ...place, total: throughput(streams, number) }));
  const names = new Map(ordered.map(({ id, name }) => [id, name]));
  const back = known
    .filter((move) => !forward.includes(move))
    .map(({ fromId, toId, moves: value }) => ({
      ...{ fromId, toId, value },
      from: names.get(fromId) ?? "",
      to: names.get(toId) ?? "",
    }))
    .toSorted((a, b) => b.value - a.value);
  const all = (some: readonly Move[]) => some.reduce((sum, move) => sum + move.moves, 0);
  return { nodes, streams, back, hidden: all(moves) - all(known) };
}

const placeOf = (order: ReadonlyMap<string, number>, id: string): number => order.get(id) ?? 0;

function lossesOf(moves: readonly Move[]): { id: string; ends: number }[] {
  const ends = new Map<string, number>();
  for (const move of moves) ends.set(move.toId, (ends.get(move.toId) ?? 0) + move.ends);
  return [...ends].map(([id, count]) => ({ id, ends: count })).filter((one) => one.ends > 0);
}

function stream(
  numbers: ReadonlyMap<string, number>,
  [from, to]: [string, string],
  value: number,
): Stream {
  const isLoss = to === leftId;
  return { source: numbers.get(from) ?? 0, target: numbers.get(to) ?? 0, value, isLoss };
}

function throughput(streams: readonly Stream[], number: number): number {
  const sum = (end: "source" | "target") =>
    streams.reduce((total, one) => total + (one[end] === number ? one.value : 0), 0);
  return Math.max(sum("source"), sum("target"));
}

/** Switches from one place to another, the commonest first, with how often the journey ended there. */
export type Switch = {
  fromId: string;
  toId: string;
  from: string;
  to: string;
  moves: number;
  breaks: Estimate;
};

export function switchesOf(
  moves: readonly Move[],
  names: ReadonlyMap<string, string>,
  most: number,
): Switch[] {
  return moves
    .flatMap(({ fromId, toId, moves: count, ends }) => {
      const from = names.get(fromId);
      const to = names.get(toId);
      if (from === undefined || to === undefined) return [];
      const breaks = customerShare({ hits: ends, total: count });
      return [{ fromId, toId, from, to, moves: count, breaks }];
    })
    .sort((a, b) => b.moves - a.moves)
    .slice(0, most);
}
