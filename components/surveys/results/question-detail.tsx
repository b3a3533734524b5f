import { useFormatter, useTranslations } from "next-intl";
import type { Detail } from "@/lib/surveys/results/details";
import { BarList } from "./result-bars";

/** What matrix, ranking and number questions show beyond a distribution. */
export function QuestionDetail({ detail }: { detail: Detail }) {
  switch (detail.kind) {
    case "matrix":
      return (
        <div className="flex flex-col gap-4">
          {detail.rows.map((row) => (
            <div key={row.id} className="flex flex-col gap-1.5">
              <h3 className="font-medium">{row.label}</h3>
              <BarList bars={row.bars} />
            </div>
          ))}
        </div>
      );
    case "ranking":
      return <RankingDetail options={detail.options} />;
    case "number":
      return <NumberDetail detail={detail} />;
  }
}

function RankingDetail({ options }: Pick<Extract<Detail, { kind: "ranking" }>, "options">) {
  const t = useTranslations("results.ranking");
  const format = useFormatter();
  const digits = { maximumFractionDigits: 1 };
  return (
    <ol className="flex flex-col gap-2">
      {options.map((option) => (
        <li key={option.id} className="flex flex-wrap items-baseline gap-x-3">
          <span className="grow">{option.label}</span>
          {option.mean && (
            <span className="tabular-nums">
              {t("place", { mean: format.number(option.mean.mean, digits) })}
            </span>
          )}
          <span className="text-xs text-ink-3">{t("first", { count: option.first })}</span>
        </li>
      ))}
    </ol>
  );
}

function NumberDetail({ detail }: { detail: Extract<Detail, { kind: "number" }> }) {
  const t = useTranslations("results.number");
  const format = useFormatter();
  const number = (value: number) => format.number(value, { maximumFractionDigits: 2 });
  const { mean, median, low, high } = detail;
  return (
    <dl className="grid grid-cols-[max-content_1fr] gap-x-4 gap-y-1">
      {mean && (
        <>
          <dt className="text-ink-3">{t("mean")}</dt>
          <dd>
            <b>{number(mean.mean)}</b>{" "}
            {mean.interval && (
              <span className="text-xs text-ink-3">{t("interval", mean.interval)}</span>
            )}
          </dd>
        </>
      )}
      <dt className="text-ink-3">{t("median")}</dt>
      <dd>{number(median)}</dd>
      <dt className="text-ink-3">{t("range")}</dt>
      <dd>{t("rangeLine", { low, high })}</dd>
    </dl>
  );
}
