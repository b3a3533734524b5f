import { useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import type { ShownChange } from "@/lib/kpis/display";
import type { QuestionResult } from "@/lib/surveys/results/figures";
import { QuestionDetail } from "./question-detail";
import { RatingChange } from "./rating-change";
import { RatingFigureText } from "./rating-figure";
import { ResultBars } from "./result-bars";

type Props = {
  results: QuestionResult[];
  /** Against the period before, by question id. */
  changes: Record<string, ShownChange>;
};

/** One card a question: its figure with interval and n, and its distribution. */
export function SurveyResultCards({ results, changes }: Props) {
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
            <RatingChange change={changes[result.question.id]} kind={result.question.kind} />
            {result.bars.length > 0 && <ResultBars result={result} />}
            {result.detail && <QuestionDetail detail={result.detail} />}
            <Remark result={result} />
          </div>
        </Card>
      ))}
    </div>
  );
}

const words = new Set(["text", "email", "url", "date", "contact"]);

/** Why a card has no bars: only words were given, or too few answered. */
function Remark({ result }: { result: QuestionResult }) {
  const t = useTranslations("surveys.results");
  const tFigures = useTranslations("surveys.figures");
  const { question, n, bars, figure, detail } = result;
  // A figure says by itself that there is none.
  if (n === 0) return figure ? null : <p className="text-ink-3">{tFigures("empty")}</p>;
  if (words.has(question.kind)) return <p className="text-ink-3">{t("textAnswers")}</p>;
  if (bars.length > 0 || figure || detail) return null;
  return <p className="text-ink-3">{t("hidden")}</p>;
}
