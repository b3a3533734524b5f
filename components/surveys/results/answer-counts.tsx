import { useTranslations } from "next-intl";
import { DateText } from "@/components/ui/date-text";
import { NumberText } from "@/components/ui/number-text";
import type { SurveyResults } from "@/lib/surveys/results/queries";

type Props = { results: Pick<SurveyResults, "answered" | "flagged" | "lastAt"> };

/** How many answers there are, when the last one came, and how many stand apart as likely spam. */
export function AnswerCounts({ results }: Props) {
  const t = useTranslations("surveys.results");
  return (
    <p className="flex flex-wrap gap-x-4 gap-y-1 text-ink-2">
      <span>
        {t("answers")}{" "}
        <b className="text-ink">
          <NumberText value={results.answered} />
        </b>
      </span>
      {results.lastAt && (
        <span>
          {t("last")} <DateText date={results.lastAt} style="relative" />
        </span>
      )}
      {results.flagged > 0 && (
        <span title={t("flaggedHint")}>
          {t("flagged")} <NumberText value={results.flagged} />
        </span>
      )}
    </p>
  );
}
