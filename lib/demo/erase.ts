import { customerEvents, customers, stageRules } from "@/db/schema/customers";
import { dirtyCustomers } from "@/db/schema/derivation";
import { feedbackItems, feedbackNotes } from "@/db/schema/feedback";
import { evidence, painPoints } from "@/db/schema/insights";
import {
  activityDays,
  chainDays,
  cohortMonths,
  customerPaths,
  customerStages,
  journeyMoves,
  stageDays,
  touchpointChains,
  touchpointDays,
} from "@/db/schema/journeys";
import { buyerDays, orderDays, orders } from "@/db/schema/orders";
import { answers, questions, responses, surveyLinks, surveys } from "@/db/schema/surveys";
import { deleteDemoWorkspace, listDemoWorkspaces } from "@/lib/access/accounts/demo-setup";
import { systemDoor } from "@/lib/access/doors";
import { inTransaction, inWorkspace } from "@/lib/core/transaction";

/** The tables with many rows, each before those it refers to. */
const bulk = [
  ...[evidence, painPoints, feedbackNotes, feedbackItems, answers, responses],
  ...[surveyLinks, questions, surveys],
  ...[customerStages, customerPaths, stageDays, chainDays, activityDays, journeyMoves],
  ...[touchpointDays, touchpointChains],
  ...[
    cohortMonths,
    buyerDays,
    orderDays,
    orders,
    dirtyCustomers,
    customerEvents,
    stageRules,
    customers,
  ],
];

/**
 * Removes the demonstration. Deleting the workspace alone would do, but looks for every customer in
 * every table that refers to customers; table by table it is quick, and safe to run again.
 */
export async function eraseDemo(report: (line: string) => void = () => {}): Promise<void> {
  for (const workspaceId of await listDemoWorkspaces()) {
    report("demo: removing the old workspace…");
    const ctx = systemDoor(workspaceId);
    for (const table of bulk) {
      await inTransaction(ctx, (tx) => tx.delete(table).where(inWorkspace(ctx, table)));
    }
  }
  await deleteDemoWorkspace();
}
