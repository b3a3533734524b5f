import { setTarget } from "@/lib/kpis/commands";
import { targetContent } from "../targets";
import type { SeededMaps } from "./maps";
import { asMember, type World } from "./world";

const setAge = 120;

export async function seedTargets(world: World, maps: SeededMaps): Promise<void> {
  const ctx = asMember(world, "nora", setAge);
  for (const { map, stage, kpi, value } of targetContent) {
    const { id, stage: stageOf } = maps(map);
    await setTarget(ctx, { mapId: id, stageId: stage ? stageOf(stage) : null, kpi, value });
  }
}
