import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { FeedbackTabs } from "@/components/feedback/feedback-tabs";
import { TimesTable } from "@/components/feedback/times/times-table";
import { Card } from "@/components/ui/card";
import { LinkTabs } from "@/components/ui/link-tabs";
import { PageBody } from "@/components/ui/page-body";
import { PageHeader } from "@/components/ui/page-header";
import { memberDoor } from "@/lib/access/request";
import { dayChoices, daysOf } from "@/lib/feedback/periods";
import { getResponseTimes } from "@/lib/feedback/times/queries";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("feedback.times"))("title") };
}

export default async function TimesPage(props: PageProps<"/[workspace]/feedback/times">) {
  const { workspace: slug } = await props.params;
  const days = daysOf(await props.searchParams);
  const { ctx } = await memberDoor(slug);
  const t = await getTranslations("feedback");
  const times = await getResponseTimes(ctx, { days });
  return (
    <>
      <PageHeader title={t("times.title")} />
      <FeedbackTabs slug={slug} current="times" />
      <PageBody width="wide">
        <LinkTabs
          label={t("themes.period")}
          items={dayChoices.map((choice) => ({
            href: `/${slug}/feedback/times?days=${choice}`,
            label: t("themes.days", { days: choice }),
            isCurrent: choice === days,
          }))}
        />
        <p className="max-w-prose text-ink-2">{t("times.hint", { days })}</p>
        <Card>
          <TimesTable times={times} />
        </Card>
      </PageBody>
    </>
  );
}
