"use client";

import { useTranslations } from "next-intl";
import { cx } from "@/components/ui/cx";
import type { LaneKind } from "@/db/enums";
import type { Card } from "@/lib/maps/model";
import { cardClasses, cardTint } from "../board/card-classes";
import { CardFace } from "../board/card-face";
import { useSurroundings } from "../editor/editor-context";

/** A card that is only looked at, as large as what stands on it. */
export function StaticCard({ card, kind }: { card: Card; kind: LaneKind }) {
  const t = useTranslations("maps");
  const { touchpoints } = useSurroundings();
  const linked = touchpoints.find((touchpoint) => touchpoint.id === card.touchpointId);
  return (
    <div
      data-whole
      style={cardTint(card.color)}
      className={cx(cardClasses(kind, card.color), kind === "channels" && "w-fit")}
    >
      <CardFace
        card={card}
        kind={kind}
        placeholder={t("card.empty")}
        linkName={kind === "touchpoints" ? null : (linked?.name ?? null)}
      />
    </div>
  );
}
