import type { LaneKind } from "@/db/enums";
import type { Card } from "@/lib/maps/model";

/** Colours of a card drawn on a canvas: what it stands on, its edge, and the bars of its text. */
export type Paint = { fill: string; line: string; bar: string };
type Paints = { of: (card: Card, kind: LaneKind) => Paint; accent: string };

let known: { key: string; paints: Paints } | null = null;

/** The colours of the page as a canvas takes them; read again when the theme changes. */
export function pagePaints(): Paints {
  const { dataset } = document.documentElement;
  const isDark = window.matchMedia("(prefers-color-scheme: dark)").matches;
  const key = `${dataset.theme}${isDark}`;
  if (known?.key !== key) known = { key, paints: readPaints() };
  return known.paints;
}

function readPaints(): Paints {
  const probe = document.createElement("span");
  document.body.append(probe);
  const read = (color: string) => {
    probe.style.color = color;
    return getComputedStyle(probe).color;
  };
  const soft = (name: string): Paint => ({
    fill: read(`var(--${name}-soft)`),
    line: read(`var(--${name}-line)`),
    bar: read(`color-mix(in oklab, var(--${name}-ink) 45%, var(--${name}-soft))`),
  });
  const plain: Paint = {
    fill: read("var(--surface)"),
    line: read("var(--line-strong)"),
    bar: read("color-mix(in oklab, var(--ink-3) 40%, var(--surface))"),
  };
  const stage = (index: number): Paint => ({
    fill: read(`color-mix(in oklab, var(--stage-${index}) 24%, var(--surface))`),
    line: plain.line,
    bar: read(`color-mix(in oklab, var(--stage-${index}) 60%, var(--surface))`),
  });
  const kinds: Partial<Record<LaneKind, Paint>> = {
    "pain-points": soft("pain"),
    opportunities: soft("opportunity"),
    personalisation: soft("idea"),
  };
  const stages = [1, 2, 3, 4, 5, 6, 7, 8].map(stage);
  const accent = read("var(--accent)");
  probe.remove();
  return {
    accent,
    of: ({ color }, kind) => (color !== null && stages[color - 1]) || (kinds[kind] ?? plain),
  };
}
