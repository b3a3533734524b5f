"use client";

import { useTranslations } from "next-intl";
import { cx } from "@/components/ui/cx";
import { SeverityBars } from "@/components/ui/severity-bars";
import type { LaneKind } from "@/db/enums";
import { wordsOf } from "@/lib/maps/formatting/lines";
import { cellKey } from "@/lib/maps/model";
import { rowIn } from "@/lib/maps/parts";
import { CommentOn } from "../../comments/comment-on";
import { CardEditor } from "../board/card-editor";
import { CardWords } from "../board/card-words";
import { EvidencePin } from "../evidence/evidence-pin";
import { useFoundInList } from "../filter/use-found-in-list";
import { useIsFilteredOut } from "../filter/use-is-filtered-out";
import { useBoard, useBoardValue } from "../state/board-context";
import { ListCardMenu } from "./list-card-menu";
import { ListGrip } from "./list-grip";

type ListCardProps = { id: string; kind: LaneKind; stepTitle: string };

/** One card of the outline with the same actions as on the board. */
export function ListCard({ id, kind, stepTitle }: ListCardProps) {
  const t = useTranslations("maps");
  const card = useBoardValue("frame", (board) => rowIn(board.drawing().board.cards, id));
  const isFilteredOut = useIsFilteredOut(card);
  const found = useFoundInList(id);
  const isEditing = useBoardValue("ui", (board) => board.ui.get().editingId === id);
  const isHeld = useBoardValue("ui", ({ ui }) => ui.get().dragging.has(id));
  const isLifted = useBoardValue("ui", ({ ui }) => ui.get().lifted?.cardId === id);
  const { canEdit } = useBoard();
  if (!card || (isFilteredOut && !isEditing)) return null;
  const words = wordsOf(card.text) || t("card.empty");

  return (
    <li
      ref={found.ref}
      data-outlined={id}
      data-spot={cellKey(card.laneId, card.stepId)}
      className={cx(
        "flex items-start gap-2 rounded-card border border-line bg-canvas py-1.5 pe-1",
        canEdit ? "ps-1 select-none [-webkit-touch-callout:none]" : "ps-3",
        isHeld && "opacity-35",
        isLifted && "shadow-float",
        (found.isFound || isLifted) && "ring-2 ring-accent",
      )}
    >
      {canEdit && <ListGrip card={card} />}
      <div className="flex min-w-0 grow flex-col gap-0.5 py-0.5">
        {isEditing ? (
          <CardEditor
            card={card}
            className="w-full resize-none select-text rounded-sm bg-surface outline-2 outline-accent [field-sizing:content]"
          />
        ) : (
          <p className="break-words whitespace-pre-wrap">
            {card.text ? <CardWords text={card.text} /> : t("card.empty")}
          </p>
        )}
        <p className="flex flex-wrap items-center gap-x-3 text-xs text-ink-3">
          {stepTitle}
          {kind === "pain-points" && <SeverityBars level={card.severity} />}
        </p>
      </div>
      <EvidencePin cardId={id} title={words} isInTabOrder />
      <CommentOn target={{ kind: "card", id, personaId: null }} title={words} />
      <ListCardMenu card={card} />
    </li>
  );
}
