import { stageColor } from "@/components/ui/stage-color";
import type { LaneKind } from "@/db/enums";

const box = "rounded-card border px-[9px] py-[7px] shadow-card";
const faces: Partial<Record<LaneKind, string>> = {
  channels:
    "flex h-full items-center gap-1.5 rounded-pill border border-line-strong bg-surface px-2.5 text-ink-2",
  thoughts:
    "border-y border-transparent border-s-[3px] border-s-line-strong ps-2 pe-[9px] py-[7px] text-ink-2",
  "pain-points": `${box} border-pain-line bg-pain-soft text-pain-ink shadow-none`,
  opportunities: `${box} border-opportunity-line bg-opportunity-soft text-opportunity-ink shadow-none`,
  personalisation: `${box} border-idea-line bg-idea-soft text-idea-ink shadow-none`,
  backstage: `${box} border-dashed border-line-strong bg-surface text-ink-2 shadow-none`,
};

/** Classes of a card in a lane of this kind, without its state. */
export function cardClasses(kind: LaneKind, color: number | null): string {
  if (color !== null && kind !== "channels")
    return `${box} border-line-strong bg-stage-band text-stage-label shadow-none`;
  return faces[kind] ?? `${box} border-line bg-surface`;
}

export const cardTint = (color: number | null) =>
  color === null ? undefined : { "--stage": stageColor(color - 1) };
