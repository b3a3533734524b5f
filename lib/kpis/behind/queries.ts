import type { Tx } from "@/db/client";
import { readWorkspace } from "@/lib/access/members";
import type { Context } from "@/lib/core/context";
import { dayAt } from "@/lib/core/days";
import { query } from "@/lib/core/operation";
import type { CountRequest } from "../counts/model";
import { displayOfAnswers } from "../display";
import { requirePlace } from "../places/queries";
import { requestOf } from "../request";
import { type AnswersPage, answersBehind } from "./answers/queries";
import { buyerCohortBehind, buyersBehind } from "./buyers/queries";
import { chainBehind, customersBehind } from "./customers/queries";
import {
  type BehindCustomer,
  type BehindItem,
  behindInput,
  pageSize,
  type WantedFigure,
} from "./figures";
import { itemsBehind } from "./items/queries";
import { cohortBehind, movesBehind, visitsBehind } from "./journeys/queries";
import type { Page } from "./pages";

/**
 * The cases a figure rests on, the newest first, 25 a page: answers with their words, feedback, or
 * customers. Fewer than five answers stay hidden, as in the figure itself.
 */
export const listBehind = query({
  name: "kpi.listBehind",
  input: behindInput,
  can: "kpi.read",
  async run({ tx, ctx, input: { of, figure, page } }) {
    await requirePlace(tx, ctx, of);
    const { timeZone: dayZone } = await readWorkspace(tx, ctx);
    const request = {
      ...requestOf(of, { now: ctx.now, dayZone }),
      today: dayAt(ctx.now, dayZone),
    };
    const cases = await casesOf(tx, ctx, request, { figure, page });
    const { total, responses, items } = cases.answers;
    const isHidden = displayOfAnswers(responses) === "hidden";
    const answers = { items: isHidden ? [] : items, total };
    return { ...cases, answers, isHidden, pageSize };
  },
});
export type Behind = Awaited<ReturnType<typeof listBehind>>;

type Cases = {
  answers: AnswersPage;
  items: Page<BehindItem>;
  customers: Page<BehindCustomer>;
};
type Request = CountRequest & { today: string; dayZone: string };

const none = { items: [], total: 0 };
const nothing: Cases = { answers: { ...none, responses: 0 }, items: none, customers: none };

async function casesOf(
  tx: Tx,
  ctx: Context,
  request: Request,
  { figure, page }: { figure: WantedFigure; page: number },
): Promise<Cases> {
  if (figure.kind === "answers") {
    return { ...nothing, answers: await answersBehind(tx, ctx, request, { figure, page }) };
  }
  if (figure.kind === "items") {
    return { ...nothing, items: await itemsBehind(tx, ctx, request, { figure, page }) };
  }
  return { ...nothing, customers: await peopleOf(tx, ctx, request, { figure, page }) };
}

type OfPeople = Exclude<WantedFigure, { kind: "answers" | "items" }>;

function peopleOf(
  tx: Tx,
  ctx: Context,
  request: Request,
  { figure, page }: { figure: OfPeople; page: number },
): Promise<Page<BehindCustomer>> {
  switch (figure.kind) {
    case "customers":
      return customersBehind(tx, ctx, zoneOf(request, figure), { figure, page });
    case "chain":
      return chainBehind(tx, ctx, zoneOf(request, figure), { figure, page });
    case "buyers":
      return buyersBehind(tx, ctx, request, { figure, page });
    case "buyer-cohort":
      return buyerCohortBehind(tx, ctx, zoneOf(request, figure), { figure, page });
    case "cohort":
      return cohortBehind(tx, ctx, request, { figure, page });
    case "visits":
      return visitsBehind(tx, ctx, request, { figure, page });
    case "moves":
      return movesBehind(tx, ctx, request, { figure, page });
  }
}

/** What is folded by day has the days of the workspace; times are counted from instants. */
function zoneOf(request: Request, figure: OfPeople): Request {
  const isOfInstants = figure.kind === "customers" && figure.which === "moved";
  return isOfInstants ? request : { ...request, timeZone: request.dayZone };
}
