import type { IncomingMessage, ServerResponse } from "node:http";
import { AppError } from "@/lib/core/errors";
import { newId } from "@/lib/core/new-id";
import type { ClosedReason } from "@/lib/surveys/gates";
import { renderClosed, renderPassword } from "@/lib/surveys/page/notices";
import { getSurveyForm } from "@/lib/surveys/responses/queries";
import { firstTurn } from "@/lib/surveys/turn";
import type { RequestFacts } from "../router";
import { enterSurvey, type SurveyDoor } from "./doors";
import { type Posted, type PostedForm, readCustomer } from "./post";
import { sendPage, stylePath } from "./reply";
import { renderTurn } from "./view";

/** Somebody at a survey's address, with what they brought along. */
export type Visit = {
  door: SurveyDoor;
  facts: RequestFacts;
  ticket: string;
  pass: string;
  language: string | null;
  accepted: string;
};

/** Reads who comes, and by which link. @throws AppError not_found for a link that does not exist */
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

/** The form as this visitor may see it, in their language. */
export const readForm = ({ door, ticket, pass, language, accepted }: Visit) =>
  getSurveyForm(door.ctx, { linkId: door.linkId, ticket, pass, language, accepted });
export type Read = Awaited<ReturnType<typeof readForm>>;

/** Sends the first page, with what the link brings along filled in. */
export function sendFirst(res: ServerResponse, here: Visit, { form }: Read) {
  const { query } = here.facts;
  const turn = firstTurn(form, query);
  if (turn.kind === "complete") throw new AppError("not_found", "Survey not found.");
  const customer = form.isAnonymous ? null : readCustomer(query.get("customer"));
  const carried = carriedBy(here, customer);
  return sendPage(res, 200, renderTurn(turn, { submissionId: newId(), carried }));
}

/** What every page hands on to the next, as hidden fields; empty ones are left out there. */
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

/** Says why nothing is taken: asks for the password, or shows the notice of a closed survey. */
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
