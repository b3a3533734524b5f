import type { FormView } from "@/lib/surveys/page/form";
import { hiddenEntries, renderForm } from "@/lib/surveys/page/form";
import { quotedFrom } from "@/lib/surveys/page/quoted";
import type { Turn } from "@/lib/surveys/turn";
import { scriptPath, stylePath } from "./reply";

type Shown = Extract<Turn, { kind: "page" }>;
type More = Pick<FormView, "submissionId" | "carried" | "isPreview">;

/** The page of a survey that somebody has come to. */
export function renderTurn({ survey, reading, step, errors }: Shown, more: More): string {
  return renderForm({
    ...more,
    ...{ survey, stylePath, scriptPath, step, errors, filled: reading.filled },
    carried: { ...more.carried, ...hiddenEntries(reading.hidden) },
    quoted: quotedFrom(survey.questions, reading.given, reading.hidden),
  });
}
