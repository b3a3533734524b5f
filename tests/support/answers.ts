import type { QuestionKind } from "@/db/enums";
import { answers, questions, responses, surveyLinks, surveys } from "@/db/schema/surveys";
import { newId } from "@/lib/core/new-id";
import { inTransaction } from "@/lib/core/transaction";
import type { MeasuredWorkspace } from "./measured-workspace";

type Given = {
  stage: number;
  at: string;
  csat?: number;
  csat3?: number;
  csat7?: number;
  nps?: number;
  ces?: number;
  ces5?: number;
  personaId?: string;
  channelId?: string;
  touchpointId?: string;
  isFlagged?: boolean;
};

/** Stores responses of one survey with a question of each rating kind, as a respondent left them. */
export async function storeResponses(shop: MeasuredWorkspace, given: Given[]): Promise<void> {
  const { ctx, mapId, workspaceId } = shop;
  const first = shop.stages[0]?.id ?? "";
  const surveyId = newId();
  const linkId = newId();
  const kinds = ["csat", "csat3", "csat7", "nps", "ces", "ces5"] as const;
  const asked = new Map(kinds.map((kind) => [kind, newId()]));
  const idOf = (kind: (typeof kinds)[number]) => asked.get(kind) ?? "";
  const here = { workspaceId, surveyId };
  await inTransaction(ctx, async (tx) => {
    const times = { createdAt: ctx.now, updatedAt: ctx.now };
    await tx
      .insert(surveys)
      .values({ workspaceId, id: surveyId, title: "Survey", mapId, stageId: first, ...times });
    await tx
      .insert(surveyLinks)
      .values({ ...here, id: linkId, name: "Link", stageId: first, createdAt: ctx.now });
    await tx.insert(questions).values(
      kinds.map((kind, position) => ({
        ...here,
        id: idOf(kind),
        kind: kind satisfies QuestionKind,
        title: kind,
        position,
        settings: {},
      })),
    );
    const rows = given.map((one) => ({ ...one, responseId: newId() }));
    await tx.insert(responses).values(
      rows.map((row) => ({
        ...here,
        id: row.responseId,
        linkId,
        submissionId: newId(),
        receipt: "R",
        mapId,
        stageId: shop.stages[row.stage]?.id ?? "",
        personaId: row.personaId ?? null,
        channelId: row.channelId ?? null,
        touchpointId: row.touchpointId ?? null,
        locale: "en",
        isFlagged: row.isFlagged ?? false,
        submittedAt: new Date(row.at),
      })),
    );
    const scores = rows.flatMap((row) =>
      kinds.flatMap((kind) => {
        const score = row[kind];
        const { responseId } = row;
        return score === undefined
          ? []
          : [{ workspaceId, responseId, questionId: idOf(kind), kind, score }];
      }),
    );
    if (scores.length > 0) await tx.insert(answers).values(scores);
  });
}
