import { useFormatter, useTranslations } from "next-intl";
import { ChoiceLinks } from "@/components/kpis/choice-links";
import { addressOf, type Params } from "@/lib/core/address";
import { type AskedPeriod, resultDays } from "@/lib/surveys/results/period";
import { OwnPeriod } from "./own-period";

type Props = { home: string; address: Params; asked: AskedPeriod };

/** The days that are looked at, in the address, and the ones they are compared with. */
export function PeriodLinks({ home, address, asked }: Props) {
  const t = useTranslations("results");
  const format = useFormatter();
  const day = (text: string) =>
    format.dateTime(new Date(`${text}T12:00:00Z`), { dateStyle: "medium", timeZone: "UTC" });
  const changes = { before: null, from: null, since: null, until: null };
  return (
    <div className="flex flex-wrap items-start gap-x-4 gap-y-2">
      <ChoiceLinks
        label={t("period")}
        items={resultDays.map((days) => ({
          href: addressOf(home, address, { ...changes, days: days === "all" ? null : days }),
          label: days === "all" ? t("allTime") : t("days", { days: Number(days) }),
          isCurrent: days === asked.days,
        }))}
      />
      <OwnPeriod address={address} asked={asked} />
      {asked.previous && (
        <p className="self-center text-xs text-ink-3">
          {t("comparedWith", { from: day(asked.previous.from), to: day(asked.previous.to) })}
        </p>
      )}
    </div>
  );
}
