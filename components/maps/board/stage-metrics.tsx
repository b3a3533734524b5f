import { Gauge } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import { cx } from "@/components/ui/cx";
import type { StageFigure } from "../editor/editor-context";

/** The team's own figures of a stage: the first in numbers, all of them in words. */
export function StageMetrics({ figures }: { figures: StageFigure[] }) {
  const t = useTranslations("maps");
  const format = useFormatter();
  const [first] = figures;
  if (!first) return null;
  const write = ({ value, unit }: StageFigure) =>
    value === null
      ? "–"
      : [format.number(value, { maximumFractionDigits: 1 }), unit].filter(Boolean).join(" ");
  const told = figures
    .map((one) => t("figure.told", { name: one.name, value: write(one), count: one.n }))
    .join("; ");
  const isMissed = figures.some(({ isReached }) => isReached === false);
  return (
    <span className="flex shrink-0 items-center gap-1" title={told}>
      <Gauge aria-hidden size={14} className={cx(isMissed ? "text-danger" : "text-ink-3")} />
      <span aria-hidden>{write(first)}</span>
      <span className="sr-only">{told}</span>
    </span>
  );
}
