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
  /** Moves against the order of the stages, which a drawing from start to end cannot hold. */
  back: { from: string; to: string; moves: number }[];
};

/** Id of the place of customers who came to no other stage. */
export const leftId = "left";

type Words = { start: string; left: string; startId: string };

/**
 * Streams between the stages in the order of the map, the beginning before the first and the loss
 * at the end. Places nobody came to are left out, so that every number leads somewhere.
 */
export function stagePaths(moves: readonly Move[], stages: readonly Named[], words: Words): Paths {
  const order = new Map([words.startId, ...stages.map(({ id }) => id)].map((id, at) => [id, at]));
  const known = moves.filter(({ fromId, toId }) => order.has(fromId) && order.has(toId));
  const forward = known.filter((move) => placeOf(order, move.fromId) < placeOf(order, move.toId));
  const used = new Set(forward.flatMap(({ fromId, toId }) => [fromId, toId]));
  const lost = lossesOf(known).filter(({ id }) => used.has(id));
  const places: Omit<PathNode, "total">[] = [
    { id: words.startId, name: words.start, stage: null },
    ...stages.map(({ id, title }, stage) => ({ id, name: title, stage })),
  ].filter(({ id }) => used.has(id));
  if (lost.length > 0) places.push({ id: leftId, name: words.left, stage: null });
  const numbers = new Map(places.map(({ id }, number) => [id, number]));
  const streams = [
    ...forward.map((move) => stream(numbers, [move.fromId, move.toId], move.moves)),
    ...lost.map(({ id, ends }) => stream(numbers, [id, leftId], ends)),
  ];
  const nodes = places.map((place, number) => ({ ...place, total: throughput(streams, number) }));
  const nameOf = (id: string) => stages.find((stage) => stage.id === id)?.title ?? words.start;
  const back = known
    .filter((move) => !forward.includes(move))
    .map(({ fromId, toId, moves: count }) => ({
      from: nameOf(fromId),
      to: nameOf(toId),
      moves: count,
    }));
  return { nodes, streams, back: back.sort((a, b) => b.moves - a.moves) };
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
export type Switch = { from: string; to: string; moves: number; breaks: Estimate };

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
      return [{ from, to, moves: count, breaks: customerShare({ hits: ends, total: count }) }];
    })
    .sort((a, b) => b.moves - a.moves)
    .slice(0, most);
}
