import { Link2 } from "lucide-react";
import { cx } from "@/components/ui/cx";
import { SeverityBars } from "@/components/ui/severity-bars";
import type { LaneKind } from "@/db/enums";
import { figureOf, hasMarks } from "@/lib/maps/card-height";
import { guessChannel } from "@/lib/maps/channel-guess";
import { wordsOf } from "@/lib/maps/formatting/lines";
import type { Card } from "@/lib/maps/model";
import { ChannelIcon } from "../channel-icon";
import { CardMarks } from "./card-marks";
import { CardPicture } from "./card-picture";
import { CardWords } from "./card-words";

type CardFaceProps = {
  card: Card;
  kind: LaneKind;
  placeholder: string;
  linkName: string | null;
  /** On the board the keyboard walks from card to card. */
  linkTabIndex?: -1;
};

/** What stands on a card; its text wraps exactly as the layout has counted. */
export function CardFace({ card, kind, placeholder, linkName, linkTabIndex }: CardFaceProps) {
  if (kind === "channels")
    return (
      <>
        <ChannelIcon kind={guessChannel(card.text)} />
        <span className="truncate">{wordsOf(card.text) || placeholder}</span>
      </>
    );
  return (
    <>
      {card.imageId && <CardPicture card={card} isAlone={card.text === ""} />}
      <CardText card={card} kind={kind} placeholder={placeholder} linkTabIndex={linkTabIndex} />
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
      {hasMarks(card) && <CardMarks card={card} />}
    </>
  );
}

type CardTextProps = Pick<CardFaceProps, "card" | "kind" | "placeholder" | "linkTabIndex">;

function CardText({ card, kind, placeholder, linkTabIndex }: CardTextProps) {
  const figure = kind === "metrics" ? figureOf(card.text) : null;
  if (figure)
    return (
      <p className="flex h-10.5 flex-col">
        <span className="truncate text-2xs text-ink-2">{figure.label}</span>
        <span className="truncate text-lg leading-6 font-semibold tabular-nums">
          {figure.value}
        </span>
      </p>
    );
  if (card.imageId && card.text === "") return null;
  return (
    <p className={cx("whitespace-pre-wrap break-words", !card.text && "text-ink-3")}>
      {card.text ? <CardWords text={card.text} linkTabIndex={linkTabIndex} /> : placeholder}
    </p>
  );
}
