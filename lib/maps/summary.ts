import type { MapState } from "@/db/enums";
import { byOrder, type Ordered } from "@/lib/core/order";

/** A map as a tile of the journeys page shows it. */
export type MapSummary = {
  id: string;
  title: string;
  objective: string;
  state: MapState;
  updatedAt: Date;
  stages: { id: string; title: string; color: number }[];
  /** mean expected emotion of each step from left to right, -2 to 2; null where nobody has set one */
  curve: (number | null)[];
  stepCount: number;
  cardCount: number;
  personas: { id: string; name: string; color: number }[];
};

type StageRow = Ordered & { mapId: string; title: string; color: number };
type StepRow = Ordered & { mapId: string; stageId: string; meanTenths: number | null };
type SummaryRows = {
  maps: Pick<MapSummary, "id" | "title" | "objective" | "state" | "updatedAt">[];
  stages: StageRow[];
  steps: StepRow[];
  cardCounts: { mapId: string; count: number }[];
  personas: { mapId: string; id: string; name: string; color: number }[];
};

/** Puts the rows of many maps together, in the order of `maps`. */
export function summariesOf(rows: SummaryRows): MapSummary[] {
  const stages = groupBy(rows.stages, (stage) => stage.mapId);
  const steps = groupBy(rows.steps, (step) => step.stageId);
  const personas = groupBy(rows.personas, (persona) => persona.mapId);
  const counts = new Map(rows.cardCounts.map(({ mapId, count }) => [mapId, count]));
  return rows.maps.map((map) => {
    const own = (stages.get(map.id) ?? []).sort(byOrder);
    const curve = own.flatMap((stage) =>
      (steps.get(stage.id) ?? [])
        .sort(byOrder)
        .map(({ meanTenths }) => (meanTenths === null ? null : meanTenths / 10)),
    );
    return {
      ...map,
      stages: own.map(({ id, title, color }) => ({ id, title, color })),
      curve,
      stepCount: curve.length,
      cardCount: counts.get(map.id) ?? 0,
      personas: (personas.get(map.id) ?? []).map(({ id, name, color }) => ({ id, name, color })),
    };
  });
}

function groupBy<Row>(rows: readonly Row[], keyOf: (row: Row) => string): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const group = groups.get(keyOf(row));
    if (group) group.push(row);
    else groups.set(keyOf(row), [row]);
  }
  return groups;
}
