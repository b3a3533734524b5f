import { useFormatter, useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { share, wilsonInterval } from "@/lib/stats/shares";
import { byOthers, heldOut } from "@/lib/text/accuracy";

/** How often words are read right: measured by a test, with its interval. */
export function ReadingAccuracy() {
  const t = useTranslations("feedback.themes");
  const format = useFormatter();
  const percent = (value: number | null | undefined) =>
    format.number(value ?? 0, { style: "percent", maximumFractionDigits: 0 });
  const own = wilsonInterval(heldOut);
  const sided = { hits: byOthers.hits, total: byOthers.sided };
  const others = wilsonInterval(sided);
  return (
    <Card title={t("accuracyTitle")}>
      <div className="flex max-w-prose flex-col gap-2 text-ink-2">
        <p>
          {t("accuracy", {
            total: heldOut.total,
            share: percent(share(heldOut)),
            low: percent(own?.low),
            high: percent(own?.high),
          })}
        </p>
        <p>
          {t("others", {
            total: byOthers.total,
            sided: percent(share({ hits: byOthers.sided, total: byOthers.total })),
            right: percent(share(sided)),
            low: percent(others?.low),
            high: percent(others?.high),
          })}
        </p>
      </div>
    </Card>
  );
}
