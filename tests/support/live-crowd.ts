import { newId } from "@/lib/core/new-id";
import { keyBetween } from "@/lib/core/order";
import type { BuiltMap } from "./built-map";
import type { LiveClient } from "./live-client";
import type { createMarks } from "./live-truth";

type Crowd = {
  clients: readonly LiveClient[];
  map: BuiltMap;
  /** cards that are typed into */
  cardIds: readonly string[];
  marks: ReturnType<typeof createMarks>;
  pauseMs: number;
};

const pick = <Value>(list: readonly Value[]): Value | undefined =>
  list[Math.floor(Math.random() * list.length)];

/** Has everybody edit at random until stopped. */
export function startEditing({ clients, map, cardIds, marks, pauseMs }: Crowd) {
  let edits = 0;

  function edit(client: LiveClient) {
    const id = pick(cardIds) ?? map.card.id;
    edits += 1;
    const chance = Math.random();
    if (chance < 0.6) {
      const length = client.textOf(id).length;
      if (length < 1500) client.types(id, Math.floor(Math.random() * (length + 1)), marks.next());
    } else if (chance < 0.75) {
      const set = { field: "color", value: 1 + Math.floor(Math.random() * 8) } as const;
      client.does({ opId: newId(), kind: "card.set", id, set });
    } else if (chance < 0.9) {
      const { laneId, stepId } = map.card;
      const to = { laneId, stepId, orderKey: keyBetween(null, null) };
      client.does({ opId: newId(), kind: "card.move", id, to });
    } else {
      const kind = chance < 0.95 ? "card.delete" : "card.restore";
      client.does({ opId: newId(), kind, id });
    }
  }

  const timers = clients.map((client) =>
    setInterval(() => edit(client), pauseMs * (0.5 + Math.random())),
  );
  return {
    edits: () => edits,
    stop: () => {
      for (const timer of timers) clearInterval(timer);
    },
  };
}
