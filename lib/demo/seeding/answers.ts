import { v7 } from "uuid";
import { respondentDoor } from "@/lib/access/doors";
import { publicLinkToken } from "@/lib/access/public-links";
import type { Context } from "@/lib/core/context";
import { requireStored, submitResponse } from "@/lib/surveys/responses/commands";
import type { DemoAnswer } from "../answers/model";
import type { SurveyKey } from "../model";
import { extraEntries } from "../survey-extras";
import { linkKey, type SeededSurvey } from "./surveys";
import { eachOf, type Lookup, type World } from "./world";

const parallel = 6;
/** How long people take over a short form. */
const fillingMs = 48_000;

/** Every answer goes in through the link it came by, at its time. */
export async function seedAnswers(
  world: World,
  surveys: Lookup<SurveyKey, SeededSurvey>,
  answers: readonly DemoAnswer[],
): Promise<void> {
  const respondents = await openLinks(answers, surveys);
  let done = 0;
  await eachOf(answers, parallel, async (answer) => {
    const survey = surveys(answer.survey);
    const linkId = survey.links.get(linkKey(answer)) ?? "";
    const respondent = respondents.get(linkId);
    if (!respondent) throw new Error(`No link for an answer to ${answer.survey}.`);
    const submissionId = v7({ msecs: answer.at.getTime() - fillingMs });
    const entries = entriesOf(answer, survey);
    const ctx: Context = { ...respondent, now: answer.at };
    const { customer } = answer;
    requireStored(await submitResponse(ctx, { linkId, submissionId, entries, customer }));
    done += 1;
    if (done % 1000 === 0 || done === answers.length) {
      const [part, all] = [done, answers.length].map((value) => value.toLocaleString("en"));
      world.report(`${part} of ${all} answers…`);
    }
  });
}

/** Who opens each link: found once, not for every answer. */
async function openLinks(
  answers: readonly DemoAnswer[],
  surveys: Lookup<SurveyKey, SeededSurvey>,
): Promise<Map<string, Context>> {
  const contexts = new Map<string, Context>();
  for (const key of new Set(answers.map((answer) => answer.survey))) {
    for (const linkId of surveys(key).links.values()) {
      const door = await respondentDoor(publicLinkToken(linkId), "survey");
      if (door) contexts.set(linkId, door.ctx);
    }
  }
  return contexts;
}

function entriesOf(answer: DemoAnswer, { fields, extra }: SeededSurvey): [string, string][] {
  const { score, comment, topic, mayContact } = answer;
  const entries: [string, string][] = [[fields.score, String(score)]];
  if (fields.topic && topic) entries.push([fields.topic, topic]);
  if (comment) entries.push([fields.comment, comment]);
  if (fields.consent && mayContact) entries.push([fields.consent, "yes"]);
  return extra ? [...entries, ...extraEntries(answer, extra)] : entries;
}
