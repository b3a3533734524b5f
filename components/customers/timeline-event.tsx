import { useFormatter, useTranslations } from "next-intl";
import type { CustomerStory } from "@/lib/customers/people/queries";

type TimelineEventProps = { event: CustomerStory["events"][number]; stage: string | null };

/** One event and what it means on the map. */
export function TimelineEvent({ event, stage }: TimelineEventProps) {
  const t = useTranslations("customers");
  const format = useFormatter();
  const { name, touchpoint, channel, amountMinor, currency } = event;
  const amount =
    amountMinor !== null && currency
      ? format.number(amountMinor / 10 ** digitsOf(currency), { style: "currency", currency })
      : null;
  const facts = [touchpoint, channel, amount].filter(Boolean).join(" · ");
  return (
    <div className="min-w-0">
      <span className="text-sm font-medium wrap-anywhere">{name}</span>
      <span className="ms-2 text-xs text-ink-2">{stage ?? t("unmatchedEvent")}</span>
      {facts && <p className="text-xs text-ink-2">{facts}</p>}
    </div>
  );
}

function digitsOf(currency: string): number {
  const format = new Intl.NumberFormat("en", { style: "currency", currency });
  return format.resolvedOptions().maximumFractionDigits ?? 2;
}
