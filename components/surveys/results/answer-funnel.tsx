import { useFormatter, useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { share, wilsonInterval } from "@/lib/stats/shares";
import type { QuestionResult } from "@/lib/surveys/results/figures";

type Props = {
  answered: number;
  invited: { hits: number; total: number };
  questions: QuestionResult[];
};

/** How many of those who sent the form answered each question, and of those invited sent it. */
export function AnswerFunnel({ answered, invited, questions }: Props) {
  const t = useTranslations("results");
  const format = useFormatter();
  const percent = (value: number) => format.number(value, { style: "percent" });
  const rate = share(invited);
  const interval = wilsonInterval(invited);
  return (
    <Card title={t("funnelTitle")} subtitle={t("funnelHint", { total: answered })}>
      {rate !== null && (
        <p className="mb-4">
          {t("responseRate")} <b>{percent(rate)}</b>{" "}
          <span className="text-xs text-ink-3">
            {interval && `${percent(interval.low)} – ${percent(interval.high)} · `}
            {t("responseRateLine", invited)}
          </span>
        </p>
      )}
      <ol className="flex flex-col gap-2">
        {questions
          .filter((result) => !result.isArchived)
          .map(({ question, n }) => (
            <li
              key={question.id}
              className="grid grid-cols-[minmax(0,14rem)_minmax(0,1fr)_max-content] items-center gap-3"
            >
              <span className="truncate">{question.title}</span>
              <span aria-hidden className="h-3 rounded-sm bg-sunken">
                <span
                  className="keep-colour block h-full rounded-sm bg-accent"
                  style={{ width: `${answered > 0 ? (100 * n) / answered : 0}%` }}
                />
              </span>
              <span className="text-end text-xs text-ink-2 tabular-nums">
                {answered > 0 && percent(n / answered)} · {t("answeredBy", { n, total: answered })}
              </span>
            </li>
          ))}
      </ol>
    </Card>
  );
}
