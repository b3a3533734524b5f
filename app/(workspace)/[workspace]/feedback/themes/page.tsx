import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { FeedbackTabs } from "@/components/feedback/feedback-tabs";
import { Contradictions } from "@/components/feedback/themes/contradictions";
import { ReadingAccuracy } from "@/components/feedback/themes/reading-accuracy";
import { ThemeCard } from "@/components/feedback/themes/theme-card";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkTabs } from "@/components/ui/link-tabs";
import { PageBody } from "@/components/ui/page-body";
import { PageHeader } from "@/components/ui/page-header";
import { memberDoor } from "@/lib/access/request";
import { dayChoices, daysOf } from "@/lib/feedback/periods";
import { getThemes } from "@/lib/feedback/readings/queries";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("feedback.themes"))("title") };
}

export default async function ThemesPage(props: PageProps<"/[workspace]/feedback/themes">) {
  const { workspace: slug } = await props.params;
  const days = daysOf(await props.searchParams);
  const { ctx } = await memberDoor(slug);
  const t = await getTranslations("feedback.themes");
  const found = await getThemes(ctx, { days });
  const stages = found.stages.filter((stage) => stage.themes.length > 0);
  return (
    <>
      <PageHeader title={t("title")} />
      <FeedbackTabs slug={slug} current="themes" />
      <PageBody width="wide">
        <LinkTabs
          label={t("period")}
          items={dayChoices.map((choice) => ({
            href: `/${slug}/feedback/themes?days=${choice}`,
            label: t("days", { days: choice }),
            isCurrent: choice === days,
          }))}
        />
        <p className="text-ink-2">{t("hint", { n: found.comments, days })}</p>
        {stages.length === 0 && <EmptyState title={t("none")} />}
        <div className="grid items-start gap-4 lg:grid-cols-2">
          {stages.map((stage) => (
            <ThemeCard key={stage.stageId ?? "none"} slug={slug} stage={stage} />
          ))}
        </div>
        <Contradictions slug={slug} list={found.contradictions} />
        <ReadingAccuracy />
      </PageBody>
    </>
  );
}
