import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { DateText } from "@/components/ui/date-text";
import type { SurveyRevision } from "@/lib/surveys/versions/queries";

/** What was changed since the survey was published: by whom, when, at which question. */
export function SurveyRevisions({ revisions }: { revisions: SurveyRevision[] }) {
  const t = useTranslations("surveys.revisions");
  return (
    <Card title={t("title")} subtitle={t("hint")}>
      {revisions.length === 0 ? (
        <p className="text-ink-2">{t("none")}</p>
      ) : (
        <ol className="flex flex-col gap-4">
          {revisions.map((revision) => (
            <li key={revision.id}>
              <p className="text-xs text-ink-2">
                {revision.by ?? t("somebody")} ·{" "}
                <DateText date={revision.updatedAt} style="relative" />
              </p>
              <ul className="mt-1 list-disc ps-5">
                {revision.changes.map((change) => (
                  <li key={`${change.kind} ${change.questionId}`}>
                    {t(`kinds.${change.kind}`)}: {change.title}
                  </li>
                ))}
              </ul>
            </li>
          ))}
        </ol>
      )}
    </Card>
  );
}
