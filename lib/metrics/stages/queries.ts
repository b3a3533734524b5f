import type { Context } from "@/lib/core/context";
import { getStageSatisfaction } from "@/lib/kpis/satisfaction/queries";
import { listStageMetrics } from "../queries";

/** What a map tells beside its stages: the measured feeling, goals, and figures of the team's own. */
export async function readStageFigures(ctx: Context, { mapId }: { mapId: string }) {
  const [stages, metrics] = await Promise.all([
    getStageSatisfaction(ctx, { mapId }),
    listStageMetrics(ctx, { mapId }),
  ]);
  return stages.map((stage) => ({
    ...stage,
    figures: metrics
      .filter(({ stageId }) => stageId === stage.stageId)
      .map(({ id, name, unit, figure, isReached }) => {
        const { value, n } = figure;
        return { id, name, unit, value, n, isReached };
      }),
  }));
}
