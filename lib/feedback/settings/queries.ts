import { z } from "zod";
import type { Tx } from "@/db/client";
import { feedbackSettings } from "@/db/schema/feedback";
import { readWorkspace } from "@/lib/access/members";
import type { Context } from "@/lib/core/context";
import { query } from "@/lib/core/operation";
import { inWorkspace } from "@/lib/core/transaction";
import type { Calendar } from "../hours/model";
import { defaultSettings, type FeedbackSettings } from "./model";

/** How this workspace works its inbox. */
export const getFeedbackSettings = query({
  name: "feedback.settings",
  input: z.strictObject({}),
  can: "workspace.read",
  run: ({ tx, ctx }) => readSettings(tx, ctx),
});

/** The settings of the inbox, or those every workspace begins with. */
export async function readSettings(
  tx: Tx,
  ctx: Pick<Context, "workspaceId">,
): Promise<FeedbackSettings> {
  const [row] = await tx.select().from(feedbackSettings).where(inWorkspace(ctx, feedbackSettings));
  if (!row) return defaultSettings;
  const { workspaceId: _, updatedAt: __, ...settings } = row;
  return settings;
}

/** The calendar the settings stand for, in the workspace's time zone. */
export async function readCalendar(
  tx: Tx,
  ctx: Context,
  { weekHours, holidays }: FeedbackSettings,
): Promise<Calendar> {
  const { timeZone } = await readWorkspace(tx, ctx);
  return { week: weekHours, holidays, timeZone };
}
