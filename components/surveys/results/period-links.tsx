import { useFormatter, useTranslations } from "next-intl";
import { ChoiceLinks } from "@/components/kpis/choice-links";
import { addressOf, type Params } from "@/lib/core/address";
import type { Period } from "@/lib/kpis/periods";
import { type ResultDays, resultDays } from "@/lib/surveys/results/period";

type Props = { home: string; address: Params; current: ResultDays; previous: Period | null };

/** The days that are looked at, in the address, and the ones they are compared with. */
export function PeriodLinks({ home, address, current, previous }: Props) {
  const t = useTranslations("results");
  const format = useFormatter();
  const day = (text: string) =>
    format.dateTime(new Date(`${text}T12:00:00Z`), { dateStyle: "medium", timeZone: "UTC" });
  const changes = { before: null, from: null };
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
      <ChoiceLinks
        label={t("period")}
        items={resultDays.map((days) => ({
          href: addressOf(home, address, { ...changes, days: days === "all" ? null : days }),
          label: days === "all" ? t("allTime") : t("days", { days: Number(days) }),
          isCurrent: days === current,
        }))}
      />
      {previous && (
        <p className="text-xs text-ink-3">
          {t("comparedWith", { from: day(previous.from), to: day(previous.to) })}
        </p>
      )}
    </div>
  );
}
