"use client";

import { useTranslations } from "next-intl";
import { type PointerEvent, useEffect, useEffectEvent, useRef, useState } from "react";
import { useBoard, useBoardValue } from "../state/board-context";
import type { BoardStore } from "../state/board-store";
import { pagePaints } from "./paints";
import { frameOf } from "./scale";
import { boardElement } from "./zoom-to";

const largest = { width: 220, height: 140 };
/** Another colour of a card may come as late as this: typing must not paint thousands of cards at every letter. */
const pauseMs = 200;

/** The whole map in a corner: the frame is what the screen shows, and can be dragged. */
export default function Minimap() {
  const t = useTranslations("maps.zoom");
  const store = useBoard();
  const canvas = useRef<HTMLCanvasElement>(null);
  const layout = useBoardValue("plan", ({ drawing }) => drawing().layout);
  const cards = useBoardValue("frame", ({ drawing }) => drawing().cards);
  const scale = Math.min(
    largest.width / Math.max(1, layout.width),
    largest.height / Math.max(1, layout.height),
  );
  const view = useView(store);

  const paint = useEffectEvent(() => {
    const element = canvas.current;
    const context = element?.getContext("2d");
    if (!element || !context) return;
    const sharp = window.devicePixelRatio;
    element.width = Math.ceil(layout.width * scale * sharp);
    element.height = Math.ceil(layout.height * scale * sharp);
    context.setTransform(scale * sharp, 0, 0, scale * sharp, 0, 0);
    const paints = pagePaints();
    const rows = new Map(layout.rows.map((row) => [row.laneId, row]));
    for (const { id, laneId, x, y, w, h } of layout.boxes.values()) {
      const [card, row] = [cards.get(id)?.card, rows.get(laneId)];
      if (!card || !row) continue;
      context.fillStyle = paints.of(card, row.kind).bar;
      context.fillRect(x, row.y + y, w, h);
    }
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: what has another place is painted at once
  useEffect(() => paint(), [layout, scale]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a change of the cards paints
  useEffect(() => {
    const timer = setTimeout(() => paint(), pauseMs);
    return () => clearTimeout(timer);
  }, [cards]);

  function show(event: PointerEvent<HTMLButtonElement>) {
    const bounds = event.currentTarget.getBoundingClientRect();
    const isRtl = getComputedStyle(event.currentTarget).direction === "rtl";
    const across = isRtl ? bounds.right - event.clientX : event.clientX - bounds.left;
    centre(store, { x: across / scale, y: (event.clientY - bounds.top) / scale });
  }

  return (
    <button
      type="button"
      aria-label={t("minimap")}
      tabIndex={-1}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        show(event);
      }}
      onPointerMove={(event) => event.buttons > 0 && show(event)}
      style={{ width: layout.width * scale, height: layout.height * scale }}
      className="relative box-content touch-none overflow-clip rounded-card border-4 border-surface bg-canvas shadow-float"
    >
      <canvas
        ref={canvas}
        style={{ width: layout.width * scale, height: layout.height * scale }}
        className="block rtl:-scale-x-100"
      />
      <span
        aria-hidden
        className="absolute rounded-sm border-2 border-accent bg-accent/10"
        style={{
          insetInlineStart: view.x * scale,
          top: view.y * scale,
          width: view.w * scale,
          height: view.h * scale,
        }}
      />
    </button>
  );
}

/** What the screen shows, in board pixels. */
function useView(store: BoardStore) {
  const [view, setView] = useState({ x: 0, y: 0, w: 0, h: 0 });
  const zoom = useBoardValue("ui", ({ ui }) => ui.get().zoom);
  useEffect(() => {
    const scroller = boardElement();
    if (!scroller) return;
    const read = () => {
      const { laneHead, header } = frameOf(store);
      setView({
        x: Math.abs(scroller.scrollLeft) / zoom,
        y: scroller.scrollTop / zoom,
        w: scroller.clientWidth / zoom - laneHead,
        h: scroller.clientHeight / zoom - header,
      });
    };
    read();
    scroller.addEventListener("scroll", read, { passive: true });
    window.addEventListener("resize", read);
    return () => {
      scroller.removeEventListener("scroll", read);
      window.removeEventListener("resize", read);
    };
  }, [store, zoom]);
  return view;
}

function centre(store: BoardStore, point: { x: number; y: number }) {
  const scroller = boardElement();
  if (!scroller) return;
  const { zoom, laneHead, header } = frameOf(store);
  const isRtl = getComputedStyle(scroller).direction === "rtl";
  const left = point.x * zoom - (scroller.clientWidth - laneHead * zoom) / 2;
  const top = point.y * zoom - (scroller.clientHeight - header * zoom) / 2;
  scroller.scrollTo({ left: isRtl ? -left : left, top });
}
