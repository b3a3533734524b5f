import type { IncomingMessage, ServerResponse } from "node:http";
import { AppError } from "@/lib/core/errors";
import { newId } from "@/lib/core/new-id";
import type { ClosedReason } from "@/lib/surveys/gates";
import { renderClosed, renderPassword } from "@/lib/surveys/page/notices";
import { getSurveyForm } from "@/lib/surveys/responses/queries";
import { firstTurn } from "@/lib/surveys/turn";
import type { RequestFacts } from "./router";
import { enterSurvey, type SurveyDoor } from "./survey-doors";
import { type Posted, type PostedForm, readCustomer } from "./survey-post";
import { sendPage, stylePath } from "./survey-reply";
import { renderTurn } from "./survey-view";

/** Somebody at a survey's address, with what they brought along. */
export type Visit = {
  door: SurveyDoor;
  facts: RequestFacts;
  ticket: string;
  pass: string;
  language: string | null;
  accepted: string;
};

export async function visit(
  req: IncomingMessage,
  facts: RequestFacts,
  posted?: PostedForm,
): Promise<Visit> {
  const short = (name: string) => (facts.query.get(name) ?? "").slice(0, 200);
  return {
    ...{ door: await enterSurvey(facts), facts },
    ticket: posted?.ticket || short("t"),
    pass: posted?.pass ?? "",
    language: posted?.language || short("lang").slice(0, 10) || null,
    accepted: String(req.headers["accept-language"] ?? "").slice(0, 1000),
  };
}

export const readForm = ({ door, ticket, pass, language, accepted }: Visit) =>
  getSurveyForm(door.ctx, { linkId: door.linkId, ticket, pass, language, accepted });
export type Read = Awaited<ReturnType<typeof readForm>>;

export function sendFirst(res: ServerResponse, here: Visit, { form }: Read) {
  const { query } = here.facts;
  const turn = firstTurn(form, query);
  if (turn.kind === "complete") throw new AppError("not_found", "Survey not found.");
  const customer = form.isAnonymous ? null : readCustomer(query.get("customer"));
  const carried = carriedBy(here, customer);
  return sendPage(res, 200, renderTurn(turn, { submissionId: newId(), carried }));
}

export const carriedBy = (
  { ticket, pass }: Visit,
  customer: string | null,
): Record<string, string> => ({
  ...{ customer: customer ?? "", t: ticket, pass },
});

type Refusal = {
  reason: ClosedReason;
  status: number;
  read?: Read;
  posted?: Posted;
  isWrong?: boolean;
};

export async function sendRefusal(
  res: ServerResponse,
  here: Visit,
  refusal: Refusal,
): Promise<void> {
  const { form } = refusal.read ?? (await readForm(here));
  const { reason, status, isWrong = false } = refusal;
  const view = { survey: form, stylePath };
  const page =
    reason === "locked"
      ? renderPassword({ ...view, isWrong, carried: here.ticket ? { t: here.ticket } : {} })
      : renderClosed({ ...view, reason });
  await sendPage(res, status, refusal.posted?.wantsJson ? { json: { html: page } } : page);
}
