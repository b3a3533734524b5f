import { useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import type { QuestionResult } from "@/lib/surveys/results/figures";
import { RatingFigureText } from "./rating-figure";
import { ResultBars } from "./result-bars";

/** One card a question: its figure with interval and n, and its distribution. */
export function SurveyResultCards({ results }: { results: QuestionResult[] }) {
  const t = useTranslations("surveys.results");
  return (
    <div className="grid items-start gap-4 lg:grid-cols-2">
      {results.map((result) => (
        <Card
          key={result.question.id}
          title={result.question.title}
          subtitle={t("answered", { n: result.n })}
          actions={result.isArchived && <Badge>{t("archived")}</Badge>}
        >
          <div className="flex flex-col gap-4">
            {result.figure && <RatingFigureText figure={result.figure} />}
            {result.bars.length > 0 && <ResultBars result={result} />}
            {result.question.kind === "text" && <p className="text-ink-3">{t("textAnswers")}</p>}
            {result.n > 0 &&
              result.bars.length === 0 &&
              !result.figure &&
              result.question.kind !== "text" && <p className="text-ink-3">{t("hidden")}</p>}
          </div>
        </Card>
      ))}
    </div>
  );
}
