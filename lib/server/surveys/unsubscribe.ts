import type { IncomingMessage, ServerResponse } from "node:http";
import { AppError } from "@/lib/core/errors";
import { suppressMails } from "@/lib/surveys/invitations/answering/commands";
import { renderUnsubscribe } from "@/lib/surveys/page/notices";
import { getSurveyForm } from "@/lib/surveys/responses/queries";
import type { RequestFacts } from "../router";
import { openSurveyDoor } from "./doors";
import { readPostedForm } from "./post";
import { sendPage, stylePath } from "./reply";

export const isUnsubscribe = (path: string): boolean => /^\/s\/[^/]+\/unsubscribe$/.test(path);

/** Only asks: scanners of mail open every link. */
export async function askToUnsubscribe(
  _: IncomingMessage,
  res: ServerResponse,
  facts: RequestFacts,
): Promise<void> {
  const { survey, ticket } = await read(facts);
  await sendPage(res, 200, renderUnsubscribe({ survey, stylePath, ticket, isDone: false }));
}

/** From a person's press of the button, or from their mail program's (RFC 8058). */
export async function unsubscribe(
  req: IncomingMessage,
  res: ServerResponse,
  facts: RequestFacts,
): Promise<void> {
  await readPostedForm(req);
  const { door, survey, ticket } = await read(facts);
  await suppressMails(door.ctx, { linkId: door.linkId, ticket });
  await sendPage(res, 200, renderUnsubscribe({ survey, stylePath, ticket, isDone: true }));
}

async function read({ path, query, requestId }: RequestFacts) {
  const door = await openSurveyDoor(path.split("/")[2] ?? "", requestId);
  if (!door) throw new AppError("not_found", "Survey not found.");
  const ticket = (query.get("t") ?? "").slice(0, 200);
  const { form } = await getSurveyForm(door.ctx, { linkId: door.linkId, ticket });
  return { door, survey: form, ticket };
}
