import { useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { TextLink } from "@/components/ui/text-link";
import type { FeedbackDetail } from "@/lib/feedback/items/queries";
import { Block } from "./block";
import { UntieButton } from "./untie-button";

type Props = { slug: string; item: FeedbackDetail; mayLink: boolean };

/** The pain points and cards this answer is evidence for or against. */
export function ItemTies({ slug, item, mayLink }: Props) {
  const t = useTranslations("feedback");
  const stance = (one: { stance: "supports" | "contradicts" }) => (
    <Badge tone={one.stance === "supports" ? "pain" : "opportunity"}>
      {t(`detail.${one.stance}`)}
    </Badge>
  );
  return (
    <>
      {item.painPoints.length > 0 && (
        <Block title={t("detail.painPoints")}>
          <ul className="flex flex-col gap-2">
            {item.painPoints.map((painPoint) => (
              <li key={painPoint.id} className="flex flex-wrap items-center gap-2">
                <TextLink href={`/${slug}/insights/${painPoint.id}`}>{painPoint.title}</TextLink>
                {stance(painPoint)}
                {painPoint.isReturn && <Badge tone="idea">{t("recurrence.badge")}</Badge>}
              </li>
            ))}
          </ul>
        </Block>
      )}
      {item.cards.length > 0 && (
        <Block title={t("card.ties")}>
          <ul className="flex flex-col gap-2">
            {item.cards.map((card) => (
              <li key={card.id} className="flex flex-wrap items-center gap-2">
                <TextLink href={`/${slug}/maps/${card.mapId}`}>{card.text}</TextLink>
                <span className="text-xs text-ink-3">
                  {card.stageTitle} · {card.mapTitle}
                </span>
                {stance(card)}
                {mayLink && <UntieButton slug={slug} evidenceId={card.evidenceId} />}
              </li>
            ))}
          </ul>
        </Block>
      )}
    </>
  );
}
