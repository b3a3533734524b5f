import Link from "next/link";
import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { DateText } from "@/components/ui/date-text";
import { EmotionFace } from "@/components/ui/emotion-face";
import type { SurveyResults } from "@/lib/surveys/results/queries";

type Props = { slug: string; verbatims: SurveyResults["verbatims"] };

/** What people wrote, the newest first, each leading to its item in the inbox. */
export function Verbatims({ slug, verbatims }: Props) {
  const t = useTranslations("surveys.results");
  return (
    <Card title={t("verbatims")}>
      {verbatims.length === 0 && <p className="text-ink-3">{t("noVerbatims")}</p>}
      <ul className="flex flex-col divide-y divide-line">
        {verbatims.map((one) => (
          <li key={one.itemId} className="flex items-start gap-3 py-3 first:pt-0 last:pb-0">
            {one.emotion === null ? (
              <span className="size-4.5 shrink-0" />
            ) : (
              <EmotionFace value={one.emotion + 3} />
            )}
            <Link
              href={`/${slug}/feedback?item=${one.itemId}`}
              className="min-w-0 grow rounded-sm whitespace-pre-line hover:underline"
            >
              {one.text}
            </Link>
            <span className="shrink-0 text-xs text-ink-3">
              <DateText date={one.at} />
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
