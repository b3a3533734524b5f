import { Link2 } from "lucide-react";
import { cx } from "@/components/ui/cx";
import { SeverityBars } from "@/components/ui/severity-bars";
import { stageColor } from "@/components/ui/stage-color";
import type { LaneKind } from "@/db/enums";
import { guessChannel } from "@/lib/maps/channel-guess";
import type { Card } from "@/lib/maps/model";
import { ChannelIcon } from "../channel-icon";

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

type CardFaceProps = { card: Card; kind: LaneKind; placeholder: string; linkName: string | null };

/** What stands on a card; its text wraps exactly as the layout has counted. */
export function CardFace({ card, kind, placeholder, linkName }: CardFaceProps) {
  if (kind === "channels")
    return (
      <>
        <ChannelIcon kind={guessChannel(card.text)} />
        <span className="truncate">{card.text || placeholder}</span>
      </>
    );
  return (
    <>
      <p className={cx("whitespace-pre-wrap break-words", !card.text && "text-ink-3")}>
        {card.text || placeholder}
      </p>
      {kind === "pain-points" && card.severity !== null && (
        <p className="flex h-5.5 items-end">
          <SeverityBars level={card.severity} />
        </p>
      )}
      {linkName !== null && (
        <p className="flex h-5.5 items-end gap-1 text-xs text-ink-3">
          <Link2 aria-hidden size={12} className="mb-0.5 shrink-0" />
          <span className="truncate">{linkName}</span>
        </p>
      )}
    </>
  );
}
