import { useFormatter, useTranslations } from "next-intl";
import { StatDelta } from "@/components/charts/stat-delta";
import type { QuestionKind } from "@/db/enums";
import type { ShownChange } from "@/lib/kpis/display";

type Props = { change: ShownChange | undefined; kind: QuestionKind };

/** How a rating changed against the period before, with its interval; an arrow only where it is real. */
export function RatingChange({ change, kind }: Props) {
  const t = useTranslations("results");
  const format = useFormatter();
  if (!change || change.delta === null || change.low === null || change.high === null) return null;
  const number = (value: number) =>
    format.number(Math.round(value * 10) / 10, { signDisplay: "exceptZero" });
  const text = t(kind === "nps" ? "changePoints" : "changePercent", {
    value: number(change.delta),
  });
  return (
    <p className="flex flex-wrap items-baseline gap-x-2 text-xs text-ink-3">
      <StatDelta
        delta={{
          text,
          direction: change.delta > 0 ? "up" : "down",
          isGood: change.delta > 0,
          isReal: change.direction !== "none",
        }}
      />
      {t("changeInterval", { low: number(change.low), high: number(change.high) })}
    </p>
  );
}
