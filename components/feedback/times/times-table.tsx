import { useTranslations } from "next-intl";
import { StageLabel } from "@/components/surveys/stage-label";
import { ScrollRegion } from "@/components/ui/scroll-region";
import type { Times } from "@/lib/feedback/times/figures";
import type { ResponseTimes } from "@/lib/feedback/times/queries";
import { TimeFigureText } from "./time-figure";

/** Medians per stage: first response and resolution, in calendar and in business hours. */
export function TimesTable({ times }: { times: ResponseTimes }) {
  const t = useTranslations("feedback.times");
  const cells = (one: { received: number; firstResponse: Times; resolution: Times }) => (
    <>
      <td className="px-3 py-2 text-end tabular-nums">{one.received}</td>
      {[one.firstResponse, one.resolution].map((time, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two columns that never change places
        <td key={index} className="px-3 py-2">
          <TimeFigureText figure={time.business} unit={t("business")} />
          <TimeFigureText figure={time.calendar} unit={t("calendar")} isSmall />
        </td>
      ))}
    </>
  );
  return (
    <ScrollRegion label={t("title")}>
      <table className="w-full text-start">
        <thead className="text-ink-3">
          <tr className="border-b border-line">
            <th className="px-3 py-2 text-start font-medium">{t("stage")}</th>
            <th className="px-3 py-2 text-end font-medium">{t("received")}</th>
            <th className="px-3 py-2 text-start font-medium">{t("firstResponse")}</th>
            <th className="px-3 py-2 text-start font-medium">{t("resolution")}</th>
          </tr>
        </thead>
        <tbody>
          {times.stages.map((stage) => (
            <tr key={stage.stageId ?? "none"} className="border-b border-line align-top">
              <th scope="row" className="px-3 py-2 text-start font-normal">
                {stage.title ? (
                  <StageLabel
                    title={stage.title}
                    color={stage.color ?? 1}
                    mapTitle={stage.mapTitle}
                  />
                ) : (
                  t("none")
                )}
              </th>
              {cells(stage)}
            </tr>
          ))}
          <tr className="align-top font-medium">
            <th scope="row" className="px-3 py-2 text-start">
              {t("all")}
            </th>
            {cells(times.all)}
          </tr>
        </tbody>
      </table>
    </ScrollRegion>
  );
}
