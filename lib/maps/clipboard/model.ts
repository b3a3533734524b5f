import type { CardStatus, LaneKind } from "@/db/enums";

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

type Named = { id: string; name: string };

/** What cards can point at around a map, by their names. */
export type ClipboardNames = { workspace: string } & Record<
  "touchpoints" | "channels" | "personas" | "members" | "maps",
  readonly Named[]
>;
