import { demoVisitorEmail } from "@/lib/access/accounts/demo";
import {
  createDemoWorkspace,
  findDemoWorkspace,
  openDemoWorkspace,
} from "@/lib/access/accounts/demo-setup";
import { daysBefore } from "@/lib/core/days";
import { tellAnswers } from "./answers/answers";
import { tellHistory } from "./customers/history";
import { eraseDemo } from "./erase";
import { seedAnswers } from "./seeding/answers";
import { seedCardDetails } from "./seeding/card-details";
import { seedEvents } from "./seeding/events";
import { findItems } from "./seeding/feedback";
import { seedInbox } from "./seeding/inbox";
import { seedInboxRules } from "./seeding/inbox-rules";
import { seedLibrary } from "./seeding/library";
import { reviewMainMap, seedMaps } from "./seeding/maps";
import { seedMeasures } from "./seeding/measures";
import { seedPainPoints } from "./seeding/pain-points";
import { seedProgress } from "./seeding/progress";
import { seedImport, seedSources } from "./seeding/sources";
import { seedSurveys } from "./seeding/surveys";
import { seedTalk } from "./seeding/talk";
import { seedTargets } from "./seeding/targets";
import { foundedAge, membersOf, type Report, type World } from "./seeding/world";
import { people, shop } from "./shop";

/** `small` is a tenth of the customers, with everything else as it is. */
export type DemoScale = "full" | "small";
const shares: Readonly<Record<DemoScale, number>> = { full: 1, small: 0.1 };

const visitor = { name: "Demo visitor", email: demoVisitorEmail, role: "admin" } as const;

export type DemoCounts = { customers: number; events: number; answers: number };
type Options = { scale?: DemoScale; now?: Date; report?: Report };

/**
 * Builds the demonstration workspace through the product's own commands; null when there already is
 * one. The same day gives the same content. What an interrupted run has left is removed first.
 */
export async function seedDemo(options: Options = {}): Promise<DemoCounts | null> {
  if (await findDemoWorkspace()) return null;
  const { scale = "full", now = new Date(), report = () => {} } = options;
  await eraseDemo(report);
  const world = await startWorkspace(now, (line) => report(`demo: ${line}`));
  const history = tellHistory(now, shares[scale]);
  const answers = tellAnswers(history, now);
  world.report("personas, touchpoints and maps…");
  const library = await seedLibrary(world);
  const maps = await seedMaps(world, library);
  const places = { library, maps };
  const surveys = await seedSurveys(world, places, answers);
  await seedTargets(world, maps);
  await seedSources(world, library);
  await seedEvents(world, history);
  await seedImport(world, history);
  await seedAnswers(world, surveys, answers);
  await seedProgress(world, surveys, answers);
  const items = await findItems(world, answers);
  world.report("inbox and pain points…");
  await seedInbox(world, items);
  await seedInboxRules(world, items);
  await seedPainPoints(world, places, items);
  await seedMeasures(world, maps);
  await seedTalk(world, maps);
  await seedCardDetails(world, maps);
  await reviewMainMap(world, maps);
  await openDemoWorkspace(world.workspaceId);
  const { customers, events } = history;
  return { customers: customers.length, events: events.length, answers: answers.length };
}

async function startWorkspace(now: Date, report: Report): Promise<World> {
  const members = [...Object.values(people), visitor];
  const founded = daysBefore(now, foundedAge);
  const { workspaceId, userIds } = await createDemoWorkspace({ ...shop }, members, founded);
  return { workspaceId, now, report, member: await membersOf(workspaceId, userIds) };
}
