import { fieldName } from "./fields";
import type { Question } from "./kinds";
import { endOfSurvey } from "./logic-schema";
import { pipedNames } from "./piping";

/**
 * Cuts a survey into pages, whatever is answered. One question a page when wished; else as many as
 * can stand together: a page ends before a question that depends on, or quotes, an answer given on
 * it, and after one that leads elsewhere.
 */
export function cutPages(
  questions: readonly Question[],
  layout: "all" | "single",
): readonly (readonly Question[])[] {
  const pages: Question[][] = [];
  let page: Question[] = [];
  for (const question of questions) {
    if (page.length > 0 && (layout === "single" || mustWait(question, page))) {
      pages.push(page);
      page = [];
    }
    page.push(question);
  }
  return page.length > 0 ? [...pages, page] : pages;
}

function mustWait(question: Question, page: readonly Question[]): boolean {
  if (page.some((one) => (one.logic?.jumps ?? []).length > 0)) return true;
  const asked = (question.logic?.showIf ?? []).map((condition) => condition.about);
  const quoted = pipedNames(`${question.title}\n${question.help}`);
  return page.some((one) => asked.includes(one.id) || quoted.includes(fieldName(one)));
}

/** One page as somebody sees it, and where it stands. */
export type Step = {
  questions: readonly Question[];
  /** Whether nothing can come after it, whatever is answered on it. */
  isLast: boolean;
  isFirst: boolean;
};

type Cut = { questions: readonly Question[]; layout: "all" | "single" };

/** The pages on this way, in order. There is always one, even where there is nothing to ask. */
export function stepsOn(survey: Cut, way: readonly Question[]): Step[] {
  const pages = cutPages(survey.questions, survey.layout);
  const steps = pages.flatMap((page, index) => {
    const questions = page.filter((question) => way.includes(question));
    return questions.length > 0 ? [{ questions, isLast: index === pages.length - 1 }] : [];
  });
  if (steps.length === 0) return [{ questions: [], isLast: true, isFirst: true }];
  return steps.map((step, index) => ({ ...step, isFirst: index === 0 }));
}

/** Whether some answers on a page leave nothing more to ask, though further pages stand behind it. */
export function mayEndAfter(questions: readonly Question[], page: readonly Question[]): boolean {
  const isSkippable = ({ logic }: Question) => (logic?.showIf ?? []).length > 0;
  const endsFrom = (place: number) => questions.slice(place).every(isSkippable);
  const last = page.at(-1);
  if (!last) return false;
  const targets = page.flatMap((question) => question.logic?.jumps ?? []).map(({ to }) => to);
  return (
    endsFrom(questions.indexOf(last) + 1) ||
    targets.some(
      (to) => to === endOfSurvey || endsFrom(questions.findIndex((question) => question.id === to)),
    )
  );
}
