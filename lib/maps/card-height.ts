import type { LaneKind } from "@/db/enums";
import { wordsOf } from "./formatting/lines";
import type { Metrics } from "./layout";
import type { Card } from "./model";
import { countDrawnLines, countLines, type Measure } from "./wrap";

type Measured = { kind: LaneKind; metrics: Metrics; measure: Measure; width: number; h: number };
type Sizing = { kind: LaneKind; width: number; metrics: Metrics; measure: Measure };

// A card never changes, it is replaced; so its height holds as long as the card itself.
const heights = new WeakMap<Card, Measured>();

/** Height of a card of this width in a lane of this kind. */
export function cardHeight(card: Card, { kind, width, metrics, measure }: Sizing): number {
  const last = heights.get(card);
  const isKnown = last?.kind === kind && last.metrics === metrics && last.measure === measure;
  if (isKnown && last.width === width) return last.h;
  const h = 2 * metrics.cardPadY + contentHeight(card, { kind, width, metrics, measure });
  heights.set(card, { kind, metrics, measure, width, h });
  return h;
}

/** Height of a card while its text is typed, where the signs that format it take room as well. */
export function typedHeight(text: string, { width, metrics, measure }: Omit<Sizing, "kind">) {
  const lines = countLines(text, width - 2 * metrics.cardPadX, measure);
  return 2 * metrics.cardPadY + lines * metrics.lineHeight;
}

function contentHeight(card: Card, { kind, width, metrics, measure }: Sizing): number {
  const picture = card.imageId ? metrics.imageHeight + metrics.cardGap : 0;
  const meta = metaLines(card, kind) * metrics.metaHeight;
  if (kind === "metrics" && figureOf(card.text)) return picture + metrics.figureHeight + meta;
  // A picture may speak for itself.
  if (card.imageId && card.text === "") return metrics.imageHeight + meta;
  const lines = countDrawnLines(card.text, width - 2 * metrics.cardPadX, measure);
  return picture + lines * metrics.lineHeight + meta;
}

/** Lines below the text: severity, what the card is linked to, and its marks. */
function metaLines(card: Card, kind: LaneKind): number {
  const hasSeverity = kind === "pain-points" && card.severity !== null;
  const hasLink = card.touchpointId !== null && kind !== "touchpoints";
  return (hasSeverity ? 1 : 0) + (hasLink ? 1 : 0) + (hasMarks(card) ? 1 : 0);
}

/** Whether a card carries any of the small signs: status, owner, persona, link, linked map, tags. */
export const hasMarks = (card: Card): boolean =>
  card.status !== null ||
  card.assigneeId !== null ||
  card.personaId !== null ||
  card.linkUrl !== null ||
  card.linkedMapId !== null ||
  card.tags.length > 0;

const figurePattern = /^(?<label>[^:\n]{1,60}):\s*(?<value>[^\n]{1,24})$/u;

/** A metric written as "Start rate: 12.6 %", in its two parts; null for other texts. */
export function figureOf(text: string): { label: string; value: string } | null {
  const { label, value } = figurePattern.exec(wordsOf(text).trim())?.groups ?? {};
  return label && value && /\d/.test(value) ? { label, value } : null;
}
