import {
  type AnswerError,
  parsePrefill,
  parseSubmission,
  readHidden,
  type Submission,
} from "./answers";
import { hiddenPrefix, type SurveyForm } from "./model";
import { fieldName } from "./questions/fields";
import { type Step, stepsOn } from "./questions/page-cut";
import { settleHidden } from "./questions/settle";

/** What comes next for somebody who is filling in: a page of the survey, or all of it is there. */
export type Turn = {
  /** The survey as it is for this person: what their hidden values rule out is gone. */
  survey: SurveyForm;
  reading: Submission;
} & ({ kind: "page"; step: Step; errors: AnswerError[] } | { kind: "complete"; step: Step });

type Posted = {
  entries: readonly [string, string][];
  /** The first question of the page it came from; "" when all of it was sent at once. */
  page: string;
  isBack: boolean;
};

/** The first page, with what the address pre-selects. Nothing is ever recorded by this. */
export function firstTurn(form: SurveyForm, query: Iterable<readonly [string, string]>): Turn {
  const asked = [...query];
  const values = new Map(asked.map(([name, value]) => [hiddenPrefix + name, [value]]));
  const hidden = readHidden(form.hiddenFields, values);
  const survey = settled(form, hidden);
  const filled = [...parsePrefill(survey.questions, asked)].flatMap(([name, all]) =>
    all.map((value): [string, string] => [name, value]),
  );
  const inForm = Object.entries(hidden).map(([name, value]): [string, string] => [
    hiddenPrefix + name,
    value,
  ]);
  const reading = parseSubmission(survey, [...filled, ...inForm]);
  const step = firstOf(stepsOn(survey, reading.way));
  return { kind: "page", survey, reading, step, errors: [] };
}

/** What a posted page leads to: the one before, itself with its faults, the next, or the end. */
export function nextTurn(form: SurveyForm, { entries, page, isBack }: Posted): Turn {
  const { hidden } = parseSubmission(form, entries);
  const survey = settled(form, hidden);
  const reading = parseSubmission(survey, entries);
  const steps = stepsOn(survey, reading.way);
  const errors = reading.ok ? [] : reading.errors;
  const place = page === "" ? steps.length - 1 : indexOfPage(steps, page);
  if (isBack) return showStep({ survey, reading }, steps[Math.max(0, place - 1)], []);
  const faulty = steps.slice(0, place + 1).find((step) => faultsOf(step, errors).length > 0);
  const general = errors.filter((error) => error.questionId === null);
  if (faulty || general.length > 0) {
    const step = faulty ?? steps[place] ?? firstOf(steps);
    return showStep({ survey, reading }, step, [...general, ...faultsOf(step, errors)]);
  }
  const next = steps[place + 1];
  if (next) return showStep({ survey, reading }, next, []);
  return { kind: "complete", survey, reading, step: steps.at(-1) ?? firstOf([]) };
}

const settled = (form: SurveyForm, hidden: Record<string, string>): SurveyForm => ({
  ...form,
  questions: settleHidden(form.questions, hidden),
});

const firstOf = ([first]: readonly Step[]): Step =>
  first ?? { questions: [], isFirst: true, isLast: true };

const faultsOf = (step: Step, errors: readonly AnswerError[]) =>
  errors.filter((error) => step.questions.some((question) => question.id === error.questionId));

/** A page that is no longer on the way, or was made up, is taken for the first. */
const indexOfPage = (steps: readonly Step[], page: string): number =>
  Math.max(
    0,
    steps.findIndex((step) => step.questions.some((question) => fieldName(question) === page)),
  );

function showStep(
  seen: { survey: SurveyForm; reading: Submission },
  step: Step | undefined,
  errors: AnswerError[],
): Turn {
  return { kind: "page", ...seen, step: step ?? firstOf([]), errors };
}
