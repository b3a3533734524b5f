import type { BehindFigure } from "@/lib/kpis/behind/figures";
import type { TileKpi } from "@/lib/kpis/tiles";

/** The cases of a figure: its answers, those whose time to go on has ended, or the buyers. */
export function figureBehind(kpi: TileKpi, stageId: string | null = null): BehindFigure {
  switch (kpi) {
    case "satisfaction":
      return { kind: "answers", question: "csat", stageId };
    case "nps":
    case "ces":
      return { kind: "answers", question: kpi, stageId };
    case "conversion":
      return { kind: "customers", which: "closed", stageId };
    case "repeat-purchase":
      return { kind: "buyers", which: "all" };
  }
}
