import type { LaneKind } from "@/db/enums";
import type { Metrics } from "@/lib/maps/layout";
import type { Card } from "@/lib/maps/model";
import type { Paint } from "./paints";

export type PaintedCard = { card: Card; x: number; y: number; w: number; h: number };
type Settings = {
  kind: LaneKind;
  metrics: Metrics;
  paintOf: (card: Card) => Paint;
  isFilteredOut: (card: Card) => boolean;
};

/** How much is seen of a card the filter does not ask for, as on the board. */
const dimmed = 0.25;

/** Draws cards as boxes with bars for their lines of text, those the filter does not ask for dimmed. */
export function drawCards(
  context: CanvasRenderingContext2D,
  cards: Iterable<PaintedCard>,
  settings: Settings,
): void {
  for (const painted of cards) {
    context.globalAlpha = settings.isFilteredOut(painted.card) ? dimmed : 1;
    drawCard(context, painted, settings);
  }
  context.globalAlpha = 1;
}

function drawCard(
  context: CanvasRenderingContext2D,
  { card, x, y, w, h }: PaintedCard,
  { kind, metrics, paintOf }: Settings,
): void {
  const paint = paintOf(card);
  const isChip = kind === "channels";
  if (kind !== "thoughts") {
    context.fillStyle = paint.fill;
    context.strokeStyle = paint.line;
    context.beginPath();
    context.roundRect(x, y, w, h, isChip ? h / 2 : 8);
    context.fill();
    context.stroke();
  }
  context.fillStyle = paint.bar;
  const room = w - 2 * metrics.cardPadX;
  const lines = Math.max(1, Math.floor((h - 2 * metrics.cardPadY) / metrics.lineHeight));
  for (let line = 0; line < lines; line += 1) {
    const isLast = line === lines - 1;
    const width = isLast ? room * 0.55 : room * 0.9;
    const top = isChip ? y + h / 2 - 3 : y + metrics.cardPadY + line * metrics.lineHeight + 6;
    context.fillRect(x + metrics.cardPadX, top, width, 6);
  }
}
