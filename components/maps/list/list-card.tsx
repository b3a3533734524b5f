"use client";

import { useTranslations } from "next-intl";
import { cx } from "@/components/ui/cx";
import { SeverityBars } from "@/components/ui/severity-bars";
import type { LaneKind } from "@/db/enums";
import { wordsOf } from "@/lib/maps/formatting/lines";
import { rowIn } from "@/lib/maps/parts";
import { CommentOn } from "../../comments/comment-on";
import { CardEditor } from "../board/card-editor";
import { CardWords } from "../board/card-words";
import { EvidencePin } from "../evidence/evidence-pin";
import { useFoundInList } from "../filter/use-found-in-list";
import { useIsFilteredOut } from "../filter/use-is-filtered-out";
import { useBoardValue } from "../state/board-context";
import { ListCardMenu } from "./list-card-menu";

type ListCardProps = { id: string; kind: LaneKind; stepTitle: string };

/** One card of the outline with the same actions as on the board. */
export function ListCard({ id, kind, stepTitle }: ListCardProps) {
  const t = useTranslations("maps");
  const card = useBoardValue("frame", (board) => rowIn(board.drawing().board.cards, id));
  const isFilteredOut = useIsFilteredOut(card);
  const found = useFoundInList(id);
  const isEditing = useBoardValue("ui", (board) => board.ui.get().editingId === id);
  if (!card || (isFilteredOut && !isEditing)) return null;
  const words = wordsOf(card.text) || t("card.empty");

  return (
    <li
      ref={found.ref}
      data-outlined={id}
      className={cx(
        "flex items-start gap-2 rounded-card border border-line bg-canvas py-1.5 ps-3 pe-1",
        found.isFound && "ring-2 ring-accent",
      )}
    >
      <div className="flex min-w-0 grow flex-col gap-0.5 py-0.5">
        {isEditing ? (
          <CardEditor
            card={card}
            className="w-full resize-none rounded-sm bg-surface outline-2 outline-accent [field-sizing:content]"
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
