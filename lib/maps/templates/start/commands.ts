import { and, eq, inArray, isNull } from "drizzle-orm";
import type { Tx } from "@/db/client";
import type { Framework, MapState } from "@/db/enums";
import { journeyMaps, mapPersonas, stages } from "@/db/schema/maps";
import { personas } from "@/db/schema/personas";
import { questions, surveys } from "@/db/schema/surveys";
import { channels, touchpoints } from "@/db/schema/touchpoints";
import { authorize } from "@/lib/access/policy";
import { type Context, memberIdOf } from "@/lib/core/context";
import { missing } from "@/lib/core/errors";
import { newId } from "@/lib/core/new-id";
import { byOrder } from "@/lib/core/order";
import { inWorkspace } from "@/lib/core/transaction";
import { insertDefaultStageRules } from "@/lib/customers/stage-rules/commands";
import { openLink } from "@/lib/surveys/links/commands";
import { toQuestionRow } from "@/lib/surveys/question-row";
import type { Question } from "@/lib/surveys/questions/kinds";
import { applyBatch } from "../../batch/commands";
import { guessChannel } from "../../channel-guess";
import type { StageTemplate } from "../../frameworks/template";
import type { ClientOp } from "../../ops";
import type { SurveyTemplateContent } from "../model";

export type NewMap = {
  title: string;
  objective: string;
  state: MapState;
  framework: Framework;
  personaIds: readonly string[];
};

/** A map with its personas, drawn by the ops. Gives its id and last revision. */
export async function startMap(tx: Tx, ctx: Context, map: NewMap, ops: readonly ClientOp[]) {
  const { personaIds, ...values } = map;
  const mapId = newId();
  await tx.insert(journeyMaps).values({
    ...{ ...values, workspaceId: ctx.workspaceId, id: mapId },
    ownerId: memberIdOf(ctx),
    ...{ createdAt: ctx.now, updatedAt: ctx.now },
  });
  const people = [...new Set(personaIds)];
  if (people.length > 0) {
    await requirePersonas(tx, ctx, people);
    const { workspaceId } = ctx;
    await tx
      .insert(mapPersonas)
      .values(people.map((personaId) => ({ workspaceId, mapId, personaId })));
  }
  const batch = { mapId, clientId: newId(), batchId: newId(), ops };
  const { revision } = await applyBatch(tx, ctx, batch);
  await insertDefaultStageRules(tx, ctx, mapId);
  return { mapId, revision };
}

async function requirePersonas(tx: Tx, ctx: Context, ids: string[]): Promise<void> {
  const known = await tx
    .select({ id: personas.id })
    .from(personas)
    .where(and(inWorkspace(ctx, personas), inArray(personas.id, ids)));
  if (known.length < ids.length) missing("Persona");
}

/** The library entries that the cards of a template stand for; missing touchpoints are added. */
export async function linkLibrary(tx: Tx, ctx: Context, template: readonly StageTemplate[]) {
  authorize(ctx.actor, "touchpoint.edit");
  const cells = template.flatMap((stage) => stage.steps).map((step) => step.cells);
  const owned = await tx
    .select({ id: channels.id, name: channels.name, kind: channels.kind })
    .from(channels)
    .where(and(inWorkspace(ctx, channels), isNull(channels.archivedAt)));
  const channelOf = (text: string) =>
    owned.find((one) => one.name.toLowerCase() === text.toLowerCase()) ??
    owned.find((one) => one.kind === guessChannel(text));
  const channelIds = new Map(
    cells
      .flatMap((cell) => cell.channels ?? [])
      .flatMap((text) => {
        const channel = channelOf(text);
        return channel ? [[text.toLowerCase(), channel.id] as const] : [];
      }),
  );
  const wanted = new Map(
    cells.flatMap((cell) =>
      (cell.touchpoints ?? []).map(
        (name) => [name.toLowerCase(), { name, channel: cell.channels?.[0] }] as const,
      ),
    ),
  );
  const known = await tx
    .select({ id: touchpoints.id, name: touchpoints.name })
    .from(touchpoints)
    .where(and(inWorkspace(ctx, touchpoints), isNull(touchpoints.archivedAt)));
  const touchpointIds = new Map(known.map(({ id, name }) => [name.toLowerCase(), id]));
  const common = { workspaceId: ctx.workspaceId, createdAt: ctx.now, updatedAt: ctx.now };
  const added = [...wanted]
    .filter(([key]) => !touchpointIds.has(key))
    .map(([key, { name, channel }]) => {
      const id = newId();
      touchpointIds.set(key, id);
      return {
        ...common,
        id,
        name,
        channelId: channelIds.get(channel?.toLowerCase() ?? "") ?? null,
      };
    });
  if (added.length > 0) await tx.insert(touchpoints).values(added);
  return { touchpoints: touchpointIds, channels: channelIds };
}

/** A draft survey for the stage a template measures, to be looked at and published by hand. */
export async function draftSurvey(
  tx: Tx,
  ctx: Context,
  mapId: string,
  content: SurveyTemplateContent,
): Promise<string | null> {
  authorize(ctx.actor, "survey.edit");
  const rows = await tx
    .select({ id: stages.id, orderKey: stages.orderKey })
    .from(stages)
    .where(and(inWorkspace(ctx, stages), eq(stages.mapId, mapId), isNull(stages.deletedAt)));
  const stageId = rows.sort(byOrder)[content.stage]?.id;
  if (!stageId) return null;
  const surveyId = newId();
  const { workspaceId } = ctx;
  await tx.insert(surveys).values({
    ...{ workspaceId, id: surveyId, mapId, stageId, title: content.title },
    ...{ createdAt: ctx.now, updatedAt: ctx.now },
  });
  await tx.insert(questions).values(
    questionsOf(content).map((question, position) => ({
      ...{ ...toQuestionRow(question), workspaceId, surveyId, position },
    })),
  );
  const place = { stageId, touchpointId: null, channelId: null, personaId: null };
  await openLink(tx, ctx, { surveyId, name: "Main link", ...place });
  return surveyId;
}

function questionsOf({ kind, question, reasons }: SurveyTemplateContent): Question[] {
  const ends = { lowLabel: "", highLabel: "" };
  return [
    { id: newId(), kind, title: question, help: "", isRequired: true, ...ends },
    {
      ...{
        id: newId(),
        kind: "choice",
        title: "What was the reason?",
        help: "",
        isRequired: false,
      },
      isMultiple: true,
      options: reasons.map((label, index) => ({ id: `o${index + 1}`, label })),
    },
    {
      ...{ id: newId(), kind: "text", title: "What should we change first?", help: "" },
      ...{ isRequired: false, isLong: true },
    },
  ];
}
