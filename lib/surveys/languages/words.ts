import type { Question } from "../questions/kinds";

export type Worded = {
  title: string;
  intro: string;
  thankYou: string;
  closedMessage: string;
  questions: readonly Question[];
};
export type Word = { key: string; text: string; questionId: string | null };

/** Everything people read in a survey, by the key under which its translation is kept. */
export function wordsOf(survey: Worded): Word[] {
  const own = (["title", "intro", "thankYou", "closedMessage"] as const).map((key) => ({
    key,
    text: survey[key],
    questionId: null,
  }));
  return [...own, ...survey.questions.flatMap(wordsOfQuestion)].filter((word) => word.text !== "");
}

function wordsOfQuestion(question: Question): Word[] {
  const word = (key: string, text: string) => ({
    key: `${question.id}.${key}`,
    text,
    questionId: question.id,
  });
  const listed = (prefix: string, list: readonly { id: string; label: string }[]) =>
    list.map(({ id, label }) => word(`${prefix}.${id}`, label));
  const words = [word("title", question.title), word("help", question.help)];
  if ("lowLabel" in question) {
    words.push(word("low", question.lowLabel), word("high", question.highLabel));
  }
  if ("options" in question) words.push(...listed("o", question.options));
  if ("rows" in question)
    words.push(...listed("r", question.rows), ...listed("c", question.columns));
  if (question.kind === "choice" && question.other) words.push(word("other", question.other));
  return words;
}

/** What of a survey has no words of its own in a language. */
export function missingWords(survey: Worded, texts: Readonly<Record<string, string>>): Word[] {
  return wordsOf(survey).filter(({ key }) => !(Object.hasOwn(texts, key) && texts[key]));
}

/** The survey in another language; what is not translated stays as it is. */
export function translated<Survey extends Worded>(
  survey: Survey,
  texts: Readonly<Record<string, string>>,
): Survey {
  const say = (key: string, own: string) => (Object.hasOwn(texts, key) && texts[key]) || own;
  return {
    ...survey,
    title: say("title", survey.title),
    intro: say("intro", survey.intro),
    thankYou: say("thankYou", survey.thankYou),
    closedMessage: say("closedMessage", survey.closedMessage),
    questions: survey.questions.map((question) => translatedQuestion(question, say)),
  };
}

type Say = (key: string, own: string) => string;

function translatedQuestion(question: Question, say: Say): Question {
  const of = (key: string, own: string) => say(`${question.id}.${key}`, own);
  const listed = <Item extends { id: string; label: string }>(prefix: string, list: Item[]) =>
    list.map((item) => ({ ...item, label: of(`${prefix}.${item.id}`, item.label) }));
  const common = { title: of("title", question.title), help: of("help", question.help) };
  switch (question.kind) {
    case "choice":
      return {
        ...question,
        ...common,
        options: listed("o", question.options),
        ...(question.other !== undefined && { other: of("other", question.other) }),
      };
    case "ranking":
      return { ...question, ...common, options: listed("o", question.options) };
    case "matrix": {
      const [rows, columns] = [listed("r", question.rows), listed("c", question.columns)];
      return { ...question, ...common, rows, columns };
    }
    default:
      if (!("lowLabel" in question)) return { ...question, ...common };
      return {
        ...question,
        ...common,
        lowLabel: of("low", question.lowLabel),
        highLabel: of("high", question.highLabel),
      };
  }
}

/** The first language somebody reads that the survey has; its own when there is none. */
export function chooseLanguage(
  offered: readonly string[],
  wished: string | null,
  acceptLanguage: string,
): string {
  const [own = "en"] = offered;
  if (wished && offered.includes(wished)) return wished;
  const read = acceptLanguage
    .split(",", 20)
    .map((part) => (part.split(";")[0] ?? "").trim().toLowerCase().split("-")[0] ?? "");
  return read.find((language) => offered.includes(language)) ?? own;
}
