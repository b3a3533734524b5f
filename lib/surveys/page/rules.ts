import type { SurveyForm } from "../model";
import { fieldName } from "../questions/fields";
import type { Question } from "../questions/kinds";
import { type Condition, endOfSurvey } from "../questions/logic-schema";

/**
 * What the script needs to lead through the survey by itself, as short as it gets:
 * `[name, isAny, conditions, jumps]` a question. Rules about hidden values are settled before.
 */
export function rulesFor({ questions, layout }: Pick<SurveyForm, "questions" | "layout">) {
  const nameOf = (id: string) => {
    const found = questions.find((question) => question.id === id);
    return found ? fieldName(found) : "";
  };
  const short = ({ about, test, value }: Condition) => [nameOf(about), test, value];
  return {
    single: layout === "single",
    questions: questions.map((question: Question) => [
      fieldName(question),
      question.logic?.match === "any" ? 1 : 0,
      (question.logic?.showIf ?? []).map(short),
      (question.logic?.jumps ?? []).map(({ when, to }) => [
        when.map(short),
        to === endOfSurvey ? endOfSurvey : nameOf(to),
      ]),
    ]),
  };
}
