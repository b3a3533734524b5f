import { useFormatter, useTranslations } from "next-intl";
import { Paths } from "@/components/charts/paths";
import { stageColor } from "@/components/ui/stage-color";
import { leftId } from "@/lib/kpis/details/paths";
import type { JourneyDetails } from "@/lib/kpis/details/queries";

type Props = { details: JourneyDetails; className?: string };

/** The ways customers take between stages, what is lost on them in grey. */
export function JourneyPaths({ details, className }: Props) {
  const t = useTranslations("kpis");
  const format = useFormatter();
  const { nodes, streams, back } = details.paths;
  const start = streams.reduce((sum, one) => sum + (one.source === 0 ? one.value : 0), 0);
  const colorOf = (index: number) => {
    const stage = nodes[index]?.stage ?? null;
    return stage === null ? "var(--ink-3)" : stageColor(stage);
  };
  return (
    <Paths
      title={t("paths.title")}
      subtitle={t("paths.subtitle", { count: start })}
      className={className}
      nodes={nodes.map(({ id, name, total }, index) => ({
        name: name || (id === leftId ? t("paths.left") : t("paths.start")),
        color: colorOf(index),
        share:
          start === 0
            ? ""
            : format.number(total / start, { style: "percent", maximumFractionDigits: 0 }),
      }))}
      streams={streams.map(({ source, target, value, isLoss }) => ({
        source,
        target,
        value,
        color: isLoss ? "var(--ink-3)" : colorOf(source),
      }))}
      back={back.map(({ from, to, moves }) => ({ from: from || t("paths.start"), to, moves }))}
    />
  );
}
