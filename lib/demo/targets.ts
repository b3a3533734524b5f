import type { Kpi, StageKind } from "@/db/enums";
import type { MapKey } from "./model";

/** A goal of a stage, or of the whole map; percent for shares, points for NPS. */
type TargetContent = { map: MapKey; stage: StageKind | null; kpi: Kpi; value: number };

/** The club has none yet: setting its first target is what the home page proposes to do next. */
export const targetContent: readonly TargetContent[] = [
  { map: "home", stage: null, kpi: "satisfaction", value: 75 },
  { map: "home", stage: null, kpi: "repeat-purchase", value: 40 },
  { map: "home", stage: null, kpi: "nps", value: 30 },
  { map: "home", stage: null, kpi: "ces", value: 75 },
  { map: "home", stage: null, kpi: "conversion", value: 42 },
  { map: "home", stage: "awareness", kpi: "conversion", value: 75 },
  { map: "home", stage: "interest", kpi: "conversion", value: 85 },
  { map: "home", stage: "consideration", kpi: "satisfaction", value: 70 },
  { map: "home", stage: "consideration", kpi: "conversion", value: 60 },
  { map: "home", stage: "purchase", kpi: "satisfaction", value: 85 },
  { map: "home", stage: "purchase", kpi: "ces", value: 75 },
  { map: "home", stage: "purchase", kpi: "conversion", value: 45 },
  { map: "home", stage: "retention", kpi: "satisfaction", value: 75 },
  { map: "home", stage: "advocacy", kpi: "nps", value: 30 },
];
