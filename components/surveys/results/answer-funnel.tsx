import { useFormatter, useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { share, wilsonInterval } from "@/lib/stats/shares";
import type { QuestionResult } from "@/lib/surveys/results/figures";
import { ShareBars } from "./share-bars";

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
      <ShareBars
        of={answered}
        bars={questions
          .filter((result) => !result.isArchived)
          .map(({ question, n }) => ({
            key: question.id,
            name: question.title,
            value: n,
            text: [
              ...(answered > 0 ? [percent(n / answered)] : []),
              t("answeredBy", { n, total: answered }),
            ].join(" · "),
          }))}
      />
    </Card>
  );
}
