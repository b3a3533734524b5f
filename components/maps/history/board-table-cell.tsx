"use client";

import { useTranslations } from "next-intl";
import { cx } from "@/components/ui/cx";
import type { LaneKind } from "@/db/enums";
import type { Card } from "@/lib/maps/model";
import type { Change } from "@/lib/maps/versions/changes";
import { CardWords } from "../board/card-words";
import { changeClasses } from "./change-classes";

type BoardTableCellProps = {
  cards: readonly Card[];
  laneKind: LaneKind;
  kinds: ReadonlyMap<string, Change["kind"]>;
};

const tints: Partial<Record<LaneKind, string>> = {
  "pain-points": "border-pain-line bg-pain-soft text-pain-ink",
  opportunities: "border-opportunity-line bg-opportunity-soft text-opportunity-ink",
};

/** The cards of one lane at one step, to look at. */
export function BoardTableCell({ cards, laneKind, kinds }: BoardTableCellProps) {
  const t = useTranslations("history");
  return (
    <td className="border-s border-line p-1.5">
      <ul className="flex flex-col gap-1">
        {cards.map((card) => {
          const kind = kinds.get(card.id);
          return (
            <li
              key={card.id}
              className={cx(
                "max-w-52 rounded-control border px-1.5 py-1 wrap-anywhere whitespace-pre-wrap",
                tints[laneKind] ?? "border-line bg-surface",
              )}
            >
              {kind && (
                <span className={cx("me-1", changeClasses(kind))}>{t(`change.${kind}`)}</span>
              )}
              {card.text ? <CardWords text={card.text} /> : t("untitled")}
            </li>
          );
        })}
      </ul>
    </td>
  );
}
