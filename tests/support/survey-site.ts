import { request } from "node:http";
import { eq } from "drizzle-orm";
import { v7 } from "uuid";
import { responses } from "@/db/schema/surveys";
import type { Context } from "@/lib/core/context";
import { newId } from "@/lib/core/new-id";
import { inTransaction } from "@/lib/core/transaction";
import { routes } from "@/lib/server/surveys/routes";
import { type Question, questionSchema } from "@/lib/surveys/questions/kinds";
import { formOf } from "./survey-world";
import { testSite } from "./test-site";

export type Field = readonly [string, string];

/** The public pages on a port of their own, for the tests of one file. */
export function surveySite() {
  const site = testSite(routes, 1);
  const get = (path: string, headers: Record<string, string> = {}) =>
    fetch(site.url + path, { redirect: "manual", headers });
  const post = (path: string, fields: readonly Field[], headers: Record<string, string> = {}) =>
    fetch(site.url + path, {
      method: "POST",
      redirect: "manual",
      headers: { "content-type": "application/x-www-form-urlencoded", ...headers },
      body: new URLSearchParams(fields.map(([name, value]) => [name, value])).toString(),
    });
  /** Sends a form and cuts the connection without waiting for the answer. */
  const postAndLeave = (path: string, fields: readonly Field[]) =>
    new Promise<void>((resolve) => {
      const body = new URLSearchParams(fields.map(([name, value]) => [name, value])).toString();
      const sending = request(site.url + path, {
        method: "POST",
        headers: {
          "content-type": "application/x-www-form-urlencoded",
          "content-length": Buffer.byteLength(body),
        },
      });
      sending.on("error", () => resolve());
      sending.end(body, () => {
        setImmediate(() => {
          sending.destroy();
          resolve();
        });
      });
    });
  const pageOf = async (path: string) => (await get(path)).text();
  return { site, get, post, pageOf, postAndLeave };
}

/** The id of a page that was opened long enough ago for a person to have read it. */
export const submissionId = () => v7({ msecs: Date.now() - 60_000 });

/** What a browser sends of a form with these values, in the order of the questions. */
export const sentForm = (
  questions: readonly Question[],
  values: readonly (string | undefined)[],
): Field[] => [["submission_id", submissionId()], ...formOf(questions, values)];

/** A question with what matters to a test. */
export const askedOf = (values: object): Question =>
  questionSchema.parse({ id: newId(), title: "Asked", ...values });

/** All that is stored of a survey's answers. */
export const storedOf = ({ ctx, surveyId }: { ctx: Context; surveyId: string }) =>
  inTransaction(ctx, (tx) => tx.select().from(responses).where(eq(responses.surveyId, surveyId)));

/** The value of a hidden field on a page; "" when it has none. */
export function hiddenIn(page: string, name: string): string {
  return new RegExp(`name="${name}" value="([^"]*)"`).exec(page)?.[1] ?? "";
}
