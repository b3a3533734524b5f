import type {
  AnnotationKind,
  MetricAggregation,
  MetricDirection,
  StageKind,
  WatchedKpi,
} from "@/db/enums";
import { fixShippedAge, lateShare, phaseAt } from "./story";

/** Ages are days before today. */
type NoteContent = { age: number; kind: AnnotationKind; stage: StageKind | null; text: string };

/** What happened in the year of the main map. */
export const noteContent: readonly NoteContent[] = [
  { age: 162, kind: "note", stage: null, text: "Carrier moved to a new depot" },
  {
    age: fixShippedAge,
    kind: "shipped",
    stage: null,
    text: "Second carrier, and delivery dates we can keep",
  },
  { age: 74, kind: "shipped", stage: "purchase", text: "Saved address in the app checkout" },
  { age: 47, kind: "note", stage: null, text: "Autumn sale, ten days" },
  {
    age: 19,
    kind: "shipped",
    stage: "retention",
    text: "Help chat answers with people until eight",
  },
];

type MetricContent = {
  stage: StageKind | null;
  name: string;
  unit: string;
  aggregation: MetricAggregation;
  direction: MetricDirection;
  target: number | null;
  /** The value of the week that ended so many days ago. */
  valueAt: (age: number) => number;
};

const wave = (age: number, height: number): number =>
  height * Math.sin(age / 9) + height * Math.cos(age / 4);
const tenth = (value: number): number => Math.round(10 * value) / 10;

/** Figures the team keeps itself, a value a week. */
export const metricContent: readonly MetricContent[] = [
  {
    stage: "purchase",
    name: "Parcels later than promised",
    unit: "%",
    aggregation: "mean",
    direction: "down",
    target: 5,
    valueAt: (age) => Math.max(1, tenth(100 * lateShare(age, "priya") + wave(age, 0.9))),
  },
  {
    stage: "consideration",
    name: "Products out of stock",
    unit: "",
    aggregation: "median",
    direction: "down",
    target: 12,
    valueAt: (age) => Math.round(13 + wave(age, 3)),
  },
  {
    stage: null,
    name: "Goodwill refunds",
    unit: "£",
    aggregation: "sum",
    direction: "down",
    target: null,
    valueAt: (age) => Math.round((phaseAt(age) === "dip" ? 940 : 260) + wave(age, 60)),
  },
];

/** Days between two values. */
export const metricStepDays = 7;

/** What is watched on every stage of the main map. */
export const watchedContent: readonly WatchedKpi[] = [
  "satisfaction",
  "conversion",
  "time-in-stage",
];
/** Days on which the watched figures were looked at: the dip, its end, and lately. */
export const lookAges: readonly number[] = [
  156, 150, 143, 136, 122, 108, 101, 94, 87, 80, 66, 40, 14, 0,
];
