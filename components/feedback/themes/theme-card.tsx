import { useTranslations } from "next-intl";
import { StageLabel } from "@/components/surveys/stage-label";
import { Card } from "@/components/ui/card";
import { Link } from "@/components/ui/link";
import { TextLink } from "@/components/ui/text-link";
import type { StageThemes } from "@/lib/feedback/readings/queries";

/** What people write about on one stage, each theme with its count and quotes. */
export function ThemeCard({ slug, stage }: { slug: string; stage: StageThemes }) {
  const t = useTranslations("feedback.themes");
  const allOf = (label: string) => {
    const query = new URLSearchParams({ status: "all", q: label });
    if (stage.stageId) query.set("stage", stage.stageId);
    return `/${slug}/feedback?${query}`;
  };
  const title = stage.title ? (
    <StageLabel title={stage.title} color={stage.color ?? 1} />
  ) : (
    t("noStage")
  );
  return (
    <Card title={title} subtitle={t("count", { n: stage.n })}>
      <ul className="flex flex-col divide-y divide-line">
        {stage.themes.map((theme) => (
          <li key={theme.key} className="flex flex-col gap-1 py-3 first:pt-0 last:pb-0">
            <p className="flex flex-wrap items-baseline gap-x-3">
              <TextLink href={allOf(theme.label)}>{theme.label}</TextLink>
              <span className="text-ink-2">{t("count", { n: theme.n })}</span>
              <span className="text-xs text-ink-3">
                {t("rated", { negative: theme.negative, positive: theme.positive })}
              </span>
            </p>
            {theme.quotes.map((quote) => (
              <Link
                key={quote.itemId}
                href={`/${slug}/feedback?status=all&item=${quote.itemId}`}
                className="block rounded-sm py-0.5 text-sm text-ink-2 hover:underline"
              >
                <span className="line-clamp-2">“{quote.text}”</span>
              </Link>
            ))}
          </li>
        ))}
      </ul>
    </Card>
  );
}
