"use client";

import { useTranslations } from "next-intl";
import { ComboBox } from "@/components/ui/combo-box";
import { Select } from "@/components/ui/select";
import { useSeverityItems } from "@/components/ui/use-severity-items";
import { newId } from "@/lib/core/new-id";
import type { Card, CardLink } from "@/lib/maps/model";
import { useBoard } from "../state/board-context";
import { setCard } from "../state/gestures";
import { useSurroundings } from "./editor-context";

/** What a card says beyond its text: severity and what it stands for in the rest of the product. */
export function PanelFields({ card, isPain }: { card: Card; isPain: boolean }) {
  const t = useTranslations("maps");
  const severities = useSeverityItems();
  const store = useBoard();
  const { touchpoints, channels, painPoints } = useSurroundings();

  function link(name: CardLink, targetId: string | null) {
    const target = { opId: newId(), id: card.id, link: name };
    if (targetId === null) store.dispatch({ ...target, kind: "card.unlink" });
    else store.dispatch({ ...target, kind: "card.link", targetId });
  }

  return (
    <>
      {isPain && (
        <Select
          label={t("panel.severity")}
          items={[{ id: "0", label: t("panel.unjudged") }, ...severities]}
          value={String(card.severity ?? 0)}
          isDisabled={!store.canEdit}
          onChange={(id) =>
            setCard(store, card.id, { field: "severity", value: Number(id) || null })
          }
        />
      )}
      {isPain && (
        <ComboBox
          label={t("panel.painPoint")}
          description={t("panel.painPointHint")}
          items={painPoints.map(({ id, title }) => ({ id, label: title }))}
          value={card.painPointId}
          placeholder={t("panel.none")}
          isDisabled={!store.canEdit}
          onChange={(id) => link("painPoint", id)}
        />
      )}
      <ComboBox
        label={t("panel.touchpoint")}
        items={touchpoints.map(({ id, name }) => ({ id, label: name }))}
        value={card.touchpointId}
        placeholder={t("panel.none")}
        isDisabled={!store.canEdit}
        onChange={(id) => link("touchpoint", id)}
      />
      <ComboBox
        label={t("panel.channel")}
        items={channels.map(({ id, name }) => ({ id, label: name }))}
        value={card.channelId}
        placeholder={t("panel.none")}
        isDisabled={!store.canEdit}
        onChange={(id) => link("channel", id)}
      />
    </>
  );
}
