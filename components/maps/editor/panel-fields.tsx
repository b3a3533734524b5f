"use client";

import { useTranslations } from "next-intl";
import { Select } from "@/components/ui/select";
import { useSeverityItems } from "@/components/ui/use-severity-items";
import { type CardStatus, cardStatuses } from "@/db/enums";
import { newId } from "@/lib/core/new-id";
import type { Card, CardLink } from "@/lib/maps/model";
import { useBoard } from "../state/board-context";
import { setCard } from "../state/gestures";
import { useSurroundings } from "./editor-context";
import { LinkField } from "./link-field";

type Item = { id: string; label: string };

/** What a card says beyond its text: severity, state, owner and what it stands for in the rest of the product. */
export function PanelFields({ card, isPain }: { card: Card; isPain: boolean }) {
  const t = useTranslations("maps");
  const severities = useSeverityItems();
  const store = useBoard();
  const around = useSurroundings();
  const isDisabled = !store.canEdit;

  function link(name: CardLink, targetId: string | null) {
    const target = { opId: newId(), id: card.id, link: name };
    if (targetId === null) store.dispatch({ ...target, kind: "card.unlink" });
    else store.dispatch({ ...target, kind: "card.link", targetId });
  }

  const links: { name: CardLink; label: string; hint?: string; items: Item[]; isShown: boolean }[] =
    [
      {
        name: "painPoint",
        label: t("panel.painPoint"),
        hint: t("panel.painPointHint"),
        items: around.painPoints.map(({ id, title }) => ({ id, label: title })),
        isShown: isPain,
      },
      {
        name: "touchpoint",
        label: t("panel.touchpoint"),
        items: named(around.touchpoints),
        isShown: true,
      },
      { name: "channel", label: t("panel.channel"), items: named(around.channels), isShown: true },
      {
        name: "persona",
        label: t("panel.persona"),
        items: named(around.personas),
        isShown: around.personas.length > 0,
      },
      {
        name: "linkedMap",
        label: t("panel.linkedMap"),
        items: around.maps.map(({ id, title }) => ({ id, label: title })),
        isShown: around.maps.length > 0,
      },
    ];
  return (
    <>
      {isPain && (
        <Select
          label={t("panel.severity")}
          items={[{ id: "0", label: t("panel.unjudged") }, ...severities]}
          value={String(card.severity ?? 0)}
          isDisabled={isDisabled}
          onChange={(id) =>
            setCard(store, card.id, { field: "severity", value: Number(id) || null })
          }
        />
      )}
      <Select
        label={t("cardStatus.label")}
        items={[
          { id: "none", label: t("cardStatus.none") },
          ...cardStatuses.map((id) => ({ id, label: t(`cardStatus.${id}`) })),
        ]}
        value={card.status ?? "none"}
        isDisabled={isDisabled}
        onChange={(id) => setCard(store, card.id, { field: "status", value: statusOf(id) })}
      />
      <LinkField
        cardId={card.id}
        label={t("panel.assignee")}
        items={named(around.members)}
        value={card.assigneeId}
        placeholder={t("panel.none")}
        isDisabled={isDisabled}
        onChange={(value) => setCard(store, card.id, { field: "assigneeId", value })}
      />
      {links.map(
        ({ name, label, hint, items, isShown }) =>
          isShown && (
            <LinkField
              key={name}
              cardId={card.id}
              label={label}
              description={hint}
              items={items}
              value={card[`${name}Id`]}
              placeholder={t("panel.none")}
              isDisabled={isDisabled}
              onChange={(id) => link(name, id)}
            />
          ),
      )}
    </>
  );
}

const named = (rows: readonly { id: string; name: string }[]): Item[] =>
  rows.map(({ id, name }) => ({ id, label: name }));

const statusOf = (id: string): CardStatus | null =>
  cardStatuses.find((status) => status === id) ?? null;
