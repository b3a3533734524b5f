import { useTranslations } from "next-intl";
import { StageLabel } from "@/components/surveys/stage-label";
import { DateText } from "@/components/ui/date-text";
import { TextLink } from "@/components/ui/text-link";
import type { FeedbackDetail } from "@/lib/feedback/items/queries";

/** Where, when and from whom: what the answer says about. */
export function FeedbackFacts({ slug, item }: { slug: string; item: FeedbackDetail }) {
  const t = useTranslations("feedback.detail");
  const facts = [
    {
      id: "stage",
      value: item.stageTitle && <StageLabel title={item.stageTitle} color={item.stageColor ?? 1} />,
    },
    {
      id: "map",
      value: item.mapTitle && (
        <TextLink href={`/${slug}/maps/${item.mapId}`}>{item.mapTitle}</TextLink>
      ),
    },
    { id: "touchpoint", value: item.touchpointName },
    { id: "channel", value: item.channelName },
    { id: "persona", value: item.personaName },
    {
      id: "customer",
      value: item.customerId ? (
        <TextLink href={`/${slug}/customers/${item.customerId}`}>
          {item.customerName ?? t("anonymous")}
        </TextLink>
      ) : (
        t("anonymous")
      ),
    },
    {
      id: "survey",
      value: item.surveyTitle && (
        <TextLink href={`/${slug}/surveys/${item.surveyId}/results`}>{item.surveyTitle}</TextLink>
      ),
    },
    { id: "received", value: <DateText date={item.createdAt} style="datetime" /> },
    { id: "receipt", value: item.receipt && <code>{item.receipt}</code> },
  ] as const;
  return (
    <dl className="grid grid-cols-[max-content_minmax(0,1fr)] gap-x-4 gap-y-1.5">
      {facts
        .filter((fact) => fact.value)
        .map((fact) => (
          <div key={fact.id} className="contents">
            <dt className="text-ink-3">{t(fact.id)}</dt>
            <dd className="min-w-0">{fact.value}</dd>
          </div>
        ))}
    </dl>
  );
}
