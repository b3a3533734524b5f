import type { CardStatus, LaneKind, StageKind } from "@/db/enums";

/** Most cells that are taken from a clipboard at once. */
export const mostCells = 2000;

/** A card on the clipboard: what it says, and where it stood from the first one. Names travel, ids do not. */
export type CopiedCard = {
  lane: number;
  step: number;
  kind: LaneKind;
  text: string;
  color: number | null;
  severity: number | null;
  status: CardStatus | null;
  linkUrl: string | null;
  tags: string[];
  span: number;
  touchpoint: string | null;
  channel: string | null;
  persona: string | null;
  assignee: string | null;
  linkedMap: string | null;
  /** no workspace but the one in which it lies can show it */
  picture: { workspace: string; id: string } | null;
};

export type CopiedLane = { title: string; kind: LaneKind };

/** A stage on the clipboard; its cards stand by their distance from its first step and the first of its lanes. */
export type CopiedStage = {
  title: string;
  kind: StageKind;
  color: number;
  steps: { title: string; isMomentOfTruth: boolean }[];
  /** all of the map it comes from */
  lanes: CopiedLane[];
  feelings: { step: number; persona: string; value: number }[];
};

/** What travels as a whole, with the cards that stand on it; those of a lane begin at the first step. */
export type CopiedWhole = ({ of: "stage" } & CopiedStage) | ({ of: "lane" } & CopiedLane);

type Named = { id: string; name: string };

/** What cards can point at around a map, by their names. */
export type ClipboardNames = { workspace: string } & Record<
  "touchpoints" | "channels" | "personas" | "members" | "maps",
  readonly Named[]
>;
