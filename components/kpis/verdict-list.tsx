import { useFormatter, useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import type { KpiDashboard } from "@/lib/kpis/queries";
import type { Verdict } from "@/lib/kpis/verdicts";

const tones = { confirmed: "ok", better: "accent", worse: "pain", few: "neutral" } as const;

/** What the answers say about each belief, and the score of the map. */
export function VerdictList({ dashboard }: { dashboard: KpiDashboard }) {
  const t = useTranslations("kpis.verdict");
  const format = useFormatter();
  const { stages, calibration } = dashboard;
  const judged = stages.flatMap(({ id, title, verdict }) =>
    verdict ? [{ id, title, verdict }] : [],
  );
  const inPoints = (value: number) => format.number(value, { maximumFractionDigits: 1 });
  if (judged.length === 0) return <p className="text-xs text-ink-3">{t("nobody")}</p>;
  return (
    <div className="mt-3 flex flex-wrap items-center gap-x-4 gap-y-2 border-t border-line pt-3">
      <p className="text-xs text-ink-2">
        {calibration.distance === null
          ? t("unmeasured")
          : t("score", {
              distance: inPoints(calibration.distance),
              hasRange: String(calibration.low !== null && calibration.high !== null),
              low: inPoints(calibration.low ?? 0),
              high: inPoints(calibration.high ?? 0),
              answers: calibration.answers,
              confirmed: calibration.confirmed,
              judged: calibration.judged,
            })}
      </p>
      <ul className="flex flex-wrap gap-2">
        {judged.map(({ id, title, verdict }) => (
          <li key={id} className="flex items-center gap-1.5 text-xs">
            <span className="text-ink-2">{title}</span>
            <Badge tone={tones[verdict.kind]}>{verdictText(t, verdict)}</Badge>
          </li>
        ))}
      </ul>
    </div>
  );
}

type Words = ReturnType<typeof useTranslations<"kpis.verdict">>;

const verdictText = (t: Words, verdict: Verdict): string =>
  verdict.kind === "few" ? t("few", { count: verdict.needed }) : t(verdict.kind);
