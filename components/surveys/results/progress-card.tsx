import { useFormatter, useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { type Share, share, wilsonInterval } from "@/lib/stats/shares";
import type { ProgressFigures } from "@/lib/surveys/progress/figures";
import type { QuestionResult } from "@/lib/surveys/results/figures";
import { ShareBars } from "./share-bars";

type Props = { progress: ProgressFigures; questions: QuestionResult[] };

/** How many opened, began and sent the form, and at which question the others left. */
export function ProgressCard({ progress, questions }: Props) {
  const t = useTranslations("results");
  const { opened, started, sent, untouched, steps } = progress;
  const titleOf = (id: string) =>
    questions.find(({ question }) => question.id === id)?.question.title ?? "";
  return (
    <Card title={t("progressTitle")} subtitle={t("progressHint")}>
      {opened === 0 ? (
        <p className="text-ink-3">{t("progressNone")}</p>
      ) : (
        <>
          <dl className="mb-4 grid gap-3 sm:grid-cols-2">
            <Rate name={t("startRate")} of={{ hits: started, total: opened }} what="startLine" />
            <Rate name={t("sendRate")} of={{ hits: sent, total: started }} what="sendLine" />
          </dl>
          <p className="mb-3 text-ink-2">{t("untouched", { n: untouched, total: opened })}</p>
          <ShareBars
            of={started}
            bars={steps.map(({ questionId, reached, left }) => ({
              key: questionId,
              name: titleOf(questionId),
              value: reached,
              text: t("reachedLeft", { reached, left }),
            }))}
          />
        </>
      )}
    </Card>
  );
}

/** A share with its interval and the numbers it is made of. */
function Rate({ name, of, what }: { name: string; of: Share; what: "startLine" | "sendLine" }) {
  const t = useTranslations("results");
  const format = useFormatter();
  const percent = (value: number) =>
    format.number(value, { style: "percent", maximumFractionDigits: 0 });
  const [value, interval] = [share(of), wilsonInterval(of)];
  return (
    <div>
      <dt className="text-ink-2">{name}</dt>
      <dd>
        <b className="text-lg">{value === null ? "–" : percent(value)}</b>{" "}
        <span className="text-xs text-ink-3">
          {interval && `${percent(interval.low)} – ${percent(interval.high)} · `}
          {t(what, of)}
        </span>
      </dd>
    </div>
  );
}
