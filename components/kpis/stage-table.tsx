import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Caveat } from "@/components/charts/caveat";
import { CsvButton } from "@/components/charts/csv-button";
import { type Column, DataTable } from "@/components/ui/data-table";
import { NumberText } from "@/components/ui/number-text";
import type { BehindFigure, BehindInput } from "@/lib/kpis/behind/figures";
import { dropOff } from "@/lib/kpis/conversion";
import type { StageFigures } from "@/lib/kpis/dashboard";
import type { KpiDashboard } from "@/lib/kpis/queries";
import type { TileKpi } from "@/lib/kpis/tiles";
import { BehindButton } from "./behind-button";
import { EstimateText } from "./estimate-text";
import { Reach } from "./reach";
import { useStageFile } from "./stage-file";
import { StageTargets } from "./stage-targets";
import type { Person } from "./target-form";

type Props = {
  dashboard: KpiDashboard;
  workspaceSlug: string;
  mayEdit: boolean;
  members: Person[];
  of: BehindInput["of"];
};

type CountColumn = "entered" | "converted" | "lost" | "open" | "feedback";

/** Every figure of every stage in numbers. */
export function StageTable({ dashboard, workspaceSlug, mayEdit, members, of }: Props) {
  const t = useTranslations("kpis");
  const file = useStageFile(dashboard.stages, { of, dayZone: dashboard.dayZone });
  const count = (id: CountColumn, value: (stage: StageFigures) => number | null) =>
    ({
      id,
      header: t(`column.${id}`),
      align: "end",
      cell: (stage) => (
        <Opened
          label={t("target.place", { kpi: t(`column.${id}`), place: stage.title })}
          figure={figureOf(id, stage.id)}
          isEmpty={!value(stage)}
        >
          <NumberText value={value(stage)} />
        </Opened>
      ),
    }) satisfies Column<StageFigures>;
  const figure = (id: TileKpi & ("satisfaction" | "nps" | "ces")) =>
    ({
      id,
      header: t(`column.${id}`),
      align: "end",
      cell: (stage) => (
        <Opened
          label={t("target.place", { kpi: t(`tiles.${id}`), place: stage.title })}
          figure={{ kind: "answers", question: questionOf[id], stageId: stage.id }}
          isEmpty={stage[id].n === 0}
        >
          <EstimateText kpi={id} estimate={stage[id]} />
        </Opened>
      ),
    }) satisfies Column<StageFigures>;
  const columns: Column<StageFigures>[] = [
    { id: "stage", header: t("column.stage"), cell: (stage) => stage.title, isRowHeader: true },
    count("entered", (stage) => stage.entered),
    {
      id: "active",
      header: t("column.active"),
      align: "end",
      cell: (stage) => (
        <Opened
          label={t("target.place", { kpi: t("column.active"), place: stage.title })}
          figure={{ kind: "visits", stageId: stage.id }}
          isEmpty={stage.active === 0}
        >
          <NumberText value={stage.active} />
        </Opened>
      ),
    },
    {
      id: "rate",
      header: t("column.rate"),
      align: "end",
      cell: ({ conversion }) =>
        conversion ? (
          <EstimateText kpi="conversion" estimate={conversion} />
        ) : (
          <span className="text-ink-3">{t("cell.last")}</span>
        ),
    },
    count("converted", ({ conversion, windows }) => conversion && windows.converted),
    count("lost", ({ conversion, windows }) => conversion && dropOff(windows)),
    count("open", ({ conversion, windows }) => conversion && windows.open),
    figure("satisfaction"),
    figure("nps"),
    figure("ces"),
    count("feedback", (stage) => stage.feedback),
    {
      id: "target",
      header: t("column.target"),
      align: "end",
      cell: (stage) => (
        <StageTargets {...{ stage, workspaceSlug, mayEdit, members }} mapId={dashboard.map.id} />
      ),
    },
  ];
  return (
    <section className="col-span-full flex min-w-0 flex-col gap-2">
      <div className="flex items-end gap-2 px-1">
        <div className="flex grow flex-wrap items-baseline gap-x-2">
          <h2 className="text-base font-semibold">{t("stages")}</h2>
          <p className="text-sm text-ink-3">{t("stagesSubtitle")}</p>
        </div>
        <CsvButton title={t("stages")} table={file} />
      </div>
      {(["entries", "active"] as const).map((figure) => (
        <Reach
          key={figure}
          figure={figure}
          of={of}
          dayZone={dashboard.dayZone}
          subject={t(`reach.${figure}`)}
        >
          <Caveat />
        </Reach>
      ))}
      <DataTable
        label={t("stages")}
        columns={columns}
        rows={dashboard.stages}
        rowKey={(stage) => stage.id}
      />
    </section>
  );
}

const questionOf = { satisfaction: "csat", nps: "nps", ces: "ces" } as const;

function figureOf(id: CountColumn, stageId: string): BehindFigure {
  if (id === "feedback") return { kind: "items", which: "all", stageId };
  return { kind: "customers", which: id, stageId };
}

type OpenedProps = { label: string; figure: BehindFigure; isEmpty: boolean; children: ReactNode };

function Opened({ label, figure, isEmpty, children }: OpenedProps) {
  if (isEmpty) return children;
  return (
    <BehindButton label={label} figure={figure}>
      {children}
    </BehindButton>
  );
}
