import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { feedbackSettings, surveyWidgets } from "@/db/schema/feedback";
import { surveyLinks, surveys } from "@/db/schema/surveys";
import { publicLinkToken } from "@/lib/access/public-links";
import { hashOf } from "@/lib/access/secrets";
import { missing } from "@/lib/core/errors";
import { id } from "@/lib/core/ids";
import { referenced } from "@/lib/core/joins";
import { query } from "@/lib/core/operation";
import { inWorkspace } from "@/lib/core/transaction";
import { closedReason } from "../gates";
import { gates, taken } from "../queries";
import { type LoaderSettings, newWidget, whenOf } from "./model";

const quietDays = 30;

/** How a survey shows itself on websites; `token` is null before it was set up. */
export const getWidget = query({
  name: "widget.get",
  input: z.strictObject({ surveyId: id }),
  can: "workspace.read",
  async run({ tx, ctx, input: { surveyId } }) {
    const [survey] = await tx
      .select({ id: surveys.id })
      .from(surveys)
      .where(inWorkspace(ctx, surveys, surveyId));
    if (!survey) missing("Survey");
    const [row] = await tx
      .select()
      .from(surveyWidgets)
      .where(and(inWorkspace(ctx, surveyWidgets), eq(surveyWidgets.surveyId, surveyId)));
    if (!row) return { ...newWidget, surveyId, token: null };
    const { workspaceId: _, updatedAt: __, linkId, ...settings } = row;
    return { ...settings, token: publicLinkToken(linkId) };
  },
});
export type Widget = Awaited<ReturnType<typeof getWidget>>;

/**
 * What the loader on a site needs to ask its visitors; null when this site may not, or there is
 * nothing to ask, which look the same from outside.
 */
export const findLoaderSettings = query({
  name: "widget.loader",
  input: z.strictObject({ linkId: id, site: z.string().max(300) }),
  can: "response.submit",
  async run({ tx, ctx, input: { linkId, site } }): Promise<LoaderSettings | null> {
    const [row] = await tx
      .select({
        widget: surveyWidgets,
        title: surveys.title,
        linkClosedAt: surveyLinks.closedAt,
        gates: { ...gates, taken },
        workspaceQuietDays: feedbackSettings.widgetQuietDays,
      })
      .from(surveyWidgets)
      .innerJoin(surveys, referenced(surveys, surveyWidgets, surveyWidgets.surveyId))
      .innerJoin(surveyLinks, referenced(surveyLinks, surveyWidgets, surveyWidgets.linkId))
      .leftJoin(feedbackSettings, eq(feedbackSettings.workspaceId, surveyWidgets.workspaceId))
      .where(and(inWorkspace(ctx, surveyWidgets), eq(surveyWidgets.linkId, linkId)));
    if (!row) return null;
    const { widget, title, linkClosedAt } = row;
    // Nobody is asked for an answer that would be refused.
    if (closedReason({ ...row.gates, linkClosedAt }, row.gates.taken, ctx.now)) return null;
    if (!widget.isEnabled || !widget.sites.includes(site)) return null;
    return {
      form: widget.form,
      when: whenOf(widget.trigger),
      title,
      label: widget.buttonLabel,
      close: "Close",
      share: widget.samplePercent,
      rest: widget.quietDays,
      quiet: row.workspaceQuietDays ?? quietDays,
      all: hashOf(`widget:${ctx.workspaceId}`).slice(0, 12),
    };
  },
});

/** Whether a site may show the survey of a link in a frame. */
export const mayEmbed = query({
  name: "widget.mayEmbed",
  input: z.strictObject({ linkId: id, site: z.string().max(300) }),
  can: "response.submit",
  async run({ tx, ctx, input: { linkId, site } }) {
    const [row] = await tx
      .select({ sites: surveyWidgets.sites, isEnabled: surveyWidgets.isEnabled })
      .from(surveyWidgets)
      .where(and(inWorkspace(ctx, surveyWidgets), eq(surveyWidgets.linkId, linkId)));
    return row?.isEnabled === true && row.sites.includes(site);
  },
});
