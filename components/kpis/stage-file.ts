import { useFormatter, useTranslations } from "next-intl";
import { rangeCell, rangeColumn, unitColumn } from "@/components/charts/chart-columns";
import type { ChartCell, ChartColumn, ChartTable } from "@/components/charts/chart-table";
import type { BehindInput } from "@/lib/kpis/behind/figures";
import { dropOff } from "@/lib/kpis/conversion";
import type { StageFigures } from "@/lib/kpis/dashboard";
import type { Estimate } from "@/lib/kpis/estimates";
import { stageKpis } from "@/lib/kpis/goals";
import { unreached } from "@/lib/kpis/reach";

type Columns = { columns: ChartColumn[]; cells: (stage: StageFigures) => ChartCell[] };

type Asked = { of: BehindInput["of"]; dayZone: string };

/**
 * Every figure of every stage for a file: value, both ends of its interval, n and target apart. A
 * column that does not follow every filter says so in its head.
 */
export function useStageFile(stages: readonly StageFigures[], { of, dayZone }: Asked): ChartTable {
  const t = useTranslations("kpis");
  const charts = useTranslations("charts");
  const format = useFormatter();
  const named = (subject: string, follows: "entries" | "active") => {
    const missed = unreached(follows, of);
    if (missed.length === 0) return subject;
    const filters = missed.map((filter) => t(`reach.${filter}`, { timeZone: dayZone }));
    return t("reach.columnOf", { subject, filters: format.list(filters) });
  };
  const count = (
    id: "entered" | "active" | "converted" | "lost" | "open" | "feedback",
    value: (stage: StageFigures) => number | null,
    follows: "entries" | "active" | null = "entries",
  ): Columns => ({
    columns: [follows ? named(t(`column.${id}`), follows) : t(`column.${id}`)],
    cells: (stage) => [value(stage)],
  });
  const figure = (
    name: string,
    unit: string,
    read: (stage: StageFigures) => Estimate | null,
  ): Columns => ({
    columns: [
      unitColumn(charts, name, unit),
      rangeColumn(charts, charts("rangeOf", { column: name })),
      charts("casesOf", { column: name }),
    ],
    cells: (stage) => {
      const { value = null, n = null, ...ends } = read(stage) ?? {};
      return [value, rangeCell(ends, (low, high) => `${low} – ${high}`), n];
    },
  });
  const targets: Columns = {
    columns: stageKpis.map((kpi) => t("target.title", { label: t(`tiles.${kpi}`) })),
    cells: ({ targets: set }) =>
      stageKpis.map((kpi) => set.find((target) => target.kpi === kpi)?.value ?? null),
  };
  const parts = [
    count("entered", ({ entered }) => entered),
    count("active", ({ active }) => active, "active"),
    figure(named(t("column.rate"), "entries"), "%", ({ conversion }) => conversion),
    count("converted", ({ conversion, windows }) => conversion && windows.converted),
    count("lost", ({ conversion, windows }) => conversion && dropOff(windows)),
    count("open", ({ conversion, windows }) => conversion && windows.open),
    figure(t("column.satisfaction"), "%", ({ satisfaction }) => satisfaction),
    figure(t("column.nps"), t("points"), ({ nps }) => nps),
    figure(t("column.ces"), "%", ({ ces }) => ces),
    count("feedback", ({ feedback }) => feedback, null),
    targets,
  ];
  return {
    columns: [t("column.stage"), ...parts.flatMap(({ columns }) => columns)],
    rows: stages.map((stage) => [stage.title, ...parts.flatMap(({ cells }) => cells(stage))]),
  };
}
