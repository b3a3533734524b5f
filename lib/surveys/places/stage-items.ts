import type { Places } from "./queries";

/** All stages as a list to choose from, each with the title of its map. */
export const stageItems = (maps: Places["maps"]) =>
  maps.flatMap((map) =>
    map.stages.map((stage) => ({ id: stage.id, label: stage.title, description: map.title })),
  );
