"use client";

import { useTranslations } from "next-intl";
import { memo } from "react";
import { cx } from "@/components/ui/cx";
import { severityOf } from "@/components/ui/severity";
import type { LaneKind } from "@/db/enums";
import { wordsOf } from "@/lib/maps/formatting/lines";
import { CommentPin } from "../../comments/comment-pin";
import { useSurroundings } from "../editor/editor-context";
import { EvidencePin } from "../evidence/evidence-pin";
import { useIsFilteredOut } from "../filter/use-is-filtered-out";
import { useBoardValue } from "../state/board-context";
import { cardState } from "../state/ui-state";
import { cardClasses, cardTint } from "./card-classes";
import { CardEditor } from "./card-editor";
import { CardFace } from "./card-face";
import { useDrawnCard } from "./use-drawn-card";

type BoardCardProps = { id: string; kind: LaneKind; columnX: number };

/** One card at its place. It listens to itself alone, so an edit elsewhere does not wake it. */
export const BoardCard = memo(function BoardCard({ id, kind, columnX }: BoardCardProps) {
  const t = useTranslations();
  const { touchpoints } = useSurroundings();
  const drawn = useDrawnCard(id);
  const bits = useBoardValue("ui", (store) => store.ui.stateOf(id));
  const isFilteredOut = useIsFilteredOut(drawn?.card);
  if (!drawn) return null;
  const { card, x, y, w, h } = drawn;
  const isEditing = (bits & cardState.editing) > 0;
  const isSelected = (bits & cardState.selected) > 0;
  const linked = touchpoints.find((touchpoint) => touchpoint.id === card.touchpointId);
  const linkName =
    kind === "touchpoints" || card.touchpointId === null ? null : (linked?.name ?? "");
  const severity = kind === "pain-points" ? severityOf(card.severity) : null;
  const words = wordsOf(card.text) || t("maps.card.empty");
  const name = [words, severity && t(`ui.severity.${severity}`)];
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be a card
    <div
      role="group"
      aria-roledescription={t("maps.card.role")}
      aria-label={name.filter(Boolean).join(", ")}
      aria-current={isSelected ? "true" : undefined}
      tabIndex={bits & cardState.focused ? 0 : -1}
      data-card={id}
      data-focus={id}
      style={{
        insetInlineStart: x - columnX,
        top: y,
        width: w,
        height: h,
        ...cardTint(card.color),
      }}
      className={cx(
        "absolute select-none pointer-coarse:touch-manipulation",
        cardClasses(kind, card.color),
        card.span > 1 && "z-2",
        isSelected && "ring-2 ring-accent forced-colors:outline-3",
        isEditing && "z-3 ring-2 ring-accent outline-4 outline-offset-2 outline-accent-soft",
        (bits & cardState.lifted) > 0 && "z-10 rotate-1 shadow-float",
        (bits & cardState.dragging) > 0 && "opacity-35",
        isFilteredOut && !isEditing && "opacity-25",
      )}
    >
      <CommentPin
        target={{ kind: "card", id, personaId: null }}
        title={words}
        className="absolute -end-1.5 -top-2 z-1 bg-accent-soft shadow-card"
      />
      <EvidencePin
        cardId={id}
        title={words}
        className="absolute -end-1.5 -bottom-2 z-1 bg-surface shadow-card"
      />
      {isEditing ? (
        <CardEditor
          card={card}
          className="block h-full min-h-4.5 w-full resize-none overflow-hidden bg-transparent outline-none select-text"
        />
      ) : (
        <CardFace
          card={card}
          kind={kind}
          placeholder={t("maps.card.empty")}
          linkName={linkName}
          linkTabIndex={-1}
        />
      )}
    </div>
  );
});
