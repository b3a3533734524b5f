import { acknowledgeAlert, evaluateAlerts } from "@/lib/alerts/commands";
import { listAlerts } from "@/lib/alerts/queries";
import { setAlertRule } from "@/lib/alerts/rules/commands";
import { dayAt, daysBefore } from "@/lib/core/days";
import { addAnnotation } from "@/lib/kpis/notes/commands";
import { addMetricPoints, createMetric } from "@/lib/metrics/commands";
import { ageDays, storyDays } from "../calendar";
import { lookAges, metricContent, metricStepDays, noteContent, watchedContent } from "../measures";
import { shop } from "../shop";
import type { SeededMaps } from "./maps";
import { asMember, type World } from "./world";

const setAge = 170;

/** Notes, the team's own figures, and what the watched figures had to tell over the year. */
export async function seedMeasures(world: World, maps: SeededMaps): Promise<void> {
  const { id: mapId, stage } = maps("home");
  const dayOf = (age: number) => dayAt(daysBefore(world.now, age), shop.timeZone);
  for (const { age, kind, stage: kindOfStage, text } of noteContent) {
    const stageId = kindOfStage ? stage(kindOfStage) : null;
    const ctx = asMember(world, "tomas", age);
    await addAnnotation(ctx, { mapId, stageId, kind, text, day: dayOf(age) });
  }
  const lena = asMember(world, "lena", 0);
  for (const { stage: kindOfStage, valueAt, ...metric } of metricContent) {
    const stageId = kindOfStage ? stage(kindOfStage) : null;
    const { metricId } = await createMetric(lena, { mapId, stageId, ...metric });
    const ages = Array.from(
      { length: Math.floor(storyDays / metricStepDays) },
      (_, week) => week * metricStepDays,
    );
    const points = ages.map((age) => ({ day: dayOf(age), value: valueAt(age), key: dayOf(age) }));
    await addMetricPoints(lena, { metricId, points });
  }
  await seedAlerts(world, mapId);
}

async function seedAlerts(world: World, mapId: string): Promise<void> {
  for (const kpi of watchedContent) {
    await setAlertRule(asMember(world, "nora", setAge), {
      mapId,
      stageId: null,
      kpi,
      minimumCases: 20,
    });
  }
  for (const age of lookAges) await evaluateAlerts(asMember(world, "nora", age), {});
  const { items } = await listAlerts(world.member("nora"), {});
  const [oldest] = items.toReversed();
  if (!oldest) return;
  const nextDay = ageDays(world.now, oldest.openedAt) - 1;
  await acknowledgeAlert(asMember(world, "tomas", nextDay), { alertId: oldest.id });
}
