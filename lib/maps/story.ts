import type { LaneKind } from "@/db/enums";
import { type Board, cellKey, emotionKey } from "./model";
import type { BoardView, StageView } from "./view";

/** What is told about one step: what people do, meet, think, feel and struggle with, in the map's own words. */
export type StepStory = {
  stepId: string;
  title: string;
  isMomentOfTruth: boolean;
  actions: string[];
  touchpoints: string[];
  channels: string[];
  thoughts: string[];
  troubles: string[];
  ideas: string[];
  /** expected feeling of the persona, -2 to 2 */
  feeling: number | null;
};
export type StageStory = {
  stageId: string;
  title: string;
  index: number;
  steps: StepStory[];
  /** how much better or worse the feeling is than at the end of the stage before, -4 to 4 */
  turn: number | null;
};

const parts: Partial<
  Record<LaneKind, "actions" | "touchpoints" | "channels" | "thoughts" | "troubles" | "ideas">
> = {
  actions: "actions",
  touchpoints: "touchpoints",
  channels: "channels",
  thoughts: "thoughts",
  obstacles: "troubles",
  "pain-points": "troubles",
  opportunities: "ideas",
};

/** The journey as a story in the order people live it. Pure: the words around it are the screen's. */
export function storyOf(view: BoardView, board: Board, personaId: string | null): StageStory[] {
  let before: number | null = null;
  return view.stages.map((stage) => {
    const steps = stage.steps.map((step) => stepStory(step, { view, board, personaId }));
    const feelings = steps.flatMap((step) => step.feeling ?? []);
    const [first] = feelings;
    const turn = before !== null && first !== undefined ? first - before : null;
    before = feelings.at(-1) ?? before;
    return { stageId: stage.id, title: stage.title, index: stage.index, steps, turn };
  });
}

type Around = { view: BoardView; board: Board; personaId: string | null };

function stepStory(
  step: StageView["steps"][number],
  { view, board, personaId }: Around,
): StepStory {
  const story: StepStory = {
    stepId: step.id,
    title: step.title,
    isMomentOfTruth: step.isMomentOfTruth,
    ...{ actions: [], touchpoints: [], channels: [], thoughts: [], troubles: [], ideas: [] },
    feeling: personaId ? (board.emotions[emotionKey(step.id, personaId)]?.value ?? null) : null,
  };
  for (const lane of view.lanes) {
    const part = parts[lane.kind];
    if (!part || lane.isHidden) continue;
    const cards = view.cells.get(cellKey(lane.id, step.id)) ?? [];
    story[part].push(...cards.map((card) => bare(card.text)).filter(Boolean));
  }
  return story;
}

/** A text to be put into a sentence: on one line, without its quotes and last stop. */
const bare = (text: string) =>
  text
    .replace(/\s+/g, " ")
    .trim()
    .replace(/^[“"„«]+|[”"“»]+$/gu, "")
    .replace(/[.;]$/, "");
