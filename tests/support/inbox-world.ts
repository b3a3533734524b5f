import { newId } from "@/lib/core/new-id";
import { listFeedback } from "@/lib/feedback/queries";
import { fieldName } from "@/lib/surveys/questions/fields";
import { type Question, questionSchema } from "@/lib/surveys/questions/kinds";
import { submitResponse } from "@/lib/surveys/responses/commands";
import { answerSurvey, buildRespondent, buildSurvey } from "./survey-world";

/** What somebody types who wants to run something where it is read. */
export const evil = "<script>alert(1)</script>\"'><img src=x onerror=alert(1)> $& $1 $`";

/** An item of the inbox: a hostile customer answered with a text and an address. */
export async function buildInboxItem(text = "Hello", title = "Why?") {
  const why = asked({ kind: "text", title, isLong: true });
  const mail = asked({ kind: "email", title: "E-mail" });
  const survey = await buildSurvey({ questions: [why, mail] });
  await submitResponse(await buildRespondent(survey.token), {
    linkId: survey.linkId,
    submissionId: newId(),
    customer: evil.slice(0, 100),
    entries: [
      [fieldName(why), text],
      [fieldName(mail), "jo@people.example"],
    ],
  });
  const { items } = await listFeedback(survey.ctx, {});
  return { ...survey, textField: fieldName(why), itemId: items[0]?.id ?? "" };
}
/** An inbox with the answers to one survey, the newest first. */
export async function buildInbox(answers: readonly (readonly string[])[], customer = "") {
  const survey = await buildSurvey();
  await answerSurvey(survey, answers, customer);
  const { items } = await listFeedback(survey.ctx, {});
  return { ...survey, items, itemIds: items.map((item) => item.id), itemId: items[0]?.id ?? "" };
}

export type BuiltItem = Awaited<ReturnType<typeof buildInboxItem>>;

const asked = (values: object): Question => questionSchema.parse({ id: newId(), ...values });
