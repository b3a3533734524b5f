import { useFormatter, useTranslations } from "next-intl";
import type { Bar, QuestionResult } from "@/lib/surveys/results/figures";

/** How many chose what: one bar each, with the count and the share in words beside it. */
export function ResultBars({ result }: { result: QuestionResult }) {
  return <BarList bars={result.bars} />;
}

export function BarList({ bars }: { bars: readonly Bar[] }) {
  const t = useTranslations("surveys.results");
  const format = useFormatter();
  const widest = Math.max(1, ...bars.map((bar) => bar.share));
  return (
    <dl className="grid grid-cols-[minmax(2rem,max-content)_minmax(0,1fr)_max-content] items-center gap-x-3 gap-y-1.5">
      {bars.map((bar) => (
        <div key={bar.id} className="contents">
          <dt className="max-w-60 truncate text-end text-ink-2">{bar.label || t("agreed")}</dt>
          <dd className="col-span-2 grid grid-cols-subgrid items-center">
            <span aria-hidden className="h-4 rounded-sm bg-sunken">
              <span
                className="keep-colour block h-full rounded-sm bg-accent"
                style={{ width: `${(100 * bar.share) / widest}%` }}
              />
            </span>
            <span className="text-end tabular-nums">
              {format.number(bar.count)}{" "}
              <span className="inline-block w-10 text-ink-3">
                {format.number(bar.share / 100, { style: "percent" })}
              </span>
            </span>
          </dd>
        </div>
      ))}
    </dl>
  );
}
