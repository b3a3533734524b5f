import { type MapState, mapStates } from "@/db/enums";

/** What the journeys page shows, as its address says it. */
export type MapFilters = {
  folderId: string | null;
  state: MapState | null;
  ownerId: string | null;
  tag: string | null;
};

type Params = Record<string, string | string[] | undefined>;

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Reads the filters of an address; what makes no sense filters nothing. */
export function readMapFilters(params: Params): MapFilters {
  const text = (name: string) => {
    const value = params[name];
    return typeof value === "string" && value !== "" ? value : null;
  };
  const id = (name: string) => {
    const value = text(name);
    return value !== null && uuid.test(value) ? value : null;
  };
  return {
    folderId: id("folder"),
    state: mapStates.find((state) => state === text("state")) ?? null,
    ownerId: id("owner"),
    tag: text("tag")?.slice(0, 24) ?? null,
  };
}

export const isFiltered = (filters: MapFilters): boolean =>
  Object.values(filters).some((value) => value !== null);
