"use client";

import { useEffect, useRef } from "react";
import { isFilteredOut } from "@/lib/maps/filter";
import type { Box, Row } from "@/lib/maps/layout";
import type { ShownColumn } from "../board/shown-columns";
import { useSurroundings } from "../editor/editor-context";
import { useBoard, useBoardValue } from "../state/board-context";
import { drawCards } from "./draw-cards";
import { pagePaints } from "./paints";
import { overviewBelow } from "./scale";

const tileWidth = 1600;

/** A lane seen from far away: pictures of its cards, so many at a time that each is quickly drawn. */
export function Overview({ row, columns }: { row: Row; columns: readonly ShownColumn[] }) {
  const [first, last] = [columns[0], columns.at(-1)];
  if (!first || !last) return null;
  const from = Math.floor(first.x / tileWidth);
  const count = Math.floor((last.x + last.w - 1) / tileWidth) - from + 1;
  const tiles = Array.from({ length: count }, (_, index) => from + index);
  return tiles.map((tile) => (
    <Tile key={tile} laneId={row.laneId} kind={row.kind} x={tile * tileWidth} height={row.h} />
  ));
}

type TileProps = { laneId: string; kind: Row["kind"]; x: number; height: number };

function Tile({ laneId, kind, x, height }: TileProps) {
  const store = useBoard();
  const canvas = useRef<HTMLCanvasElement>(null);
  const layout = useBoardValue("plan", ({ drawing }) => drawing().layout);
  const cards = useBoardValue("frame", ({ drawing }) => drawing().cards);
  const selection = useBoardValue("ui", ({ ui }) => ui.get().selection);
  const filter = useBoardValue("ui", ({ ui }) => ui.get().filter);
  const { channels } = useSurroundings();
  useEffect(() => {
    const context = canvas.current?.getContext("2d");
    if (!canvas.current || !context) return;
    const sharpness = overviewBelow * window.devicePixelRatio;
    canvas.current.width = Math.ceil(tileWidth * sharpness);
    canvas.current.height = Math.ceil(height * sharpness);
    const isRtl = getComputedStyle(canvas.current).direction === "rtl";
    context.setTransform(sharpness, 0, 0, sharpness, 0, 0);
    if (isRtl) context.transform(-1, 0, 0, 1, tileWidth, 0);
    context.translate(-x, 0);
    const own = [...layout.boxes.values()].filter(
      (box) => box.laneId === laneId && box.x < x + tileWidth && box.x + box.w > x,
    );
    const paints = pagePaints();
    const place = { board: store.drawing().board, channels };
    drawCards(
      context,
      own.flatMap((box) => cards.get(box.id) ?? []),
      {
        ...{ kind, metrics: store.metrics() },
        paintOf: (card) => paints.of(card, kind),
        isFilteredOut: (card) => isFilteredOut(card, filter, place),
      },
    );
    context.strokeStyle = paints.accent;
    context.lineWidth = 4;
    for (const box of own) if (selection.has(box.id)) ring(context, box);
  }, [store, layout, cards, selection, filter, channels, laneId, kind, x, height]);
  return (
    <canvas
      ref={canvas}
      aria-hidden
      data-tile
      style={{ insetInlineStart: x, width: tileWidth, height }}
      className="keep-colour pointer-events-none absolute inset-y-0"
    />
  );
}

function ring(context: CanvasRenderingContext2D, { x, y, w, h }: Box) {
  context.beginPath();
  context.roundRect(x, y, w, h, 8);
  context.stroke();
}
