import { ClipboardCheck, Plus } from "lucide-react";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { SurveyTable } from "@/components/surveys/survey-table";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { LinkTabs } from "@/components/ui/link-tabs";
import { PageBody } from "@/components/ui/page-body";
import { PageHeader } from "@/components/ui/page-header";
import { RefreshOnReturn } from "@/components/ui/refresh-on-return";
import { can } from "@/lib/access/policy";
import { memberDoor } from "@/lib/access/request";
import { listSurveys } from "@/lib/surveys/queries";
import { listSurveyScores } from "@/lib/surveys/results/scores/queries";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("surveys"))("title") };
}

export default async function SurveysPage(props: PageProps<"/[workspace]/surveys">) {
  const { workspace: slug } = await props.params;
  const isArchived = (await props.searchParams).state === "archived";
  const { ctx } = await memberDoor(slug);
  const t = await getTranslations("surveys");
  const [active, archived, scores] = await Promise.all([
    listSurveys(ctx, {}),
    listSurveys(ctx, { isArchived: true }),
    listSurveyScores(ctx, {}),
  ]);
  const surveys = isArchived ? archived : active;
  const mayEdit = can(ctx.actor, "survey.edit");
  const home = `/${slug}/surveys`;
  const create = mayEdit && (
    <LinkButton href={`${home}/new`} variant="primary" icon={<Plus size={16} />}>
      {t("new")}
    </LinkButton>
  );
  const rows = surveys.map((survey) => ({
    ...survey,
    figure: scores.find((score) => score.surveyId === survey.id) ?? null,
  }));
  const shelf = `${home}?state=archived`;
  const views = [
    { href: home, label: t("active"), count: active.length, isCurrent: !isArchived },
    { href: shelf, label: t("archived"), count: archived.length, isCurrent: isArchived },
  ];
  return (
    <>
      <RefreshOnReturn />
      <PageHeader title={t("title")} actions={create} />
      <PageBody width="wide">
        {(archived.length > 0 || isArchived) && <LinkTabs label={t("views")} items={views} />}
        {rows.length > 0 && <SurveyTable home={home} rows={rows} />}
        {rows.length === 0 && isArchived && <EmptyState title={t("emptyArchive")} />}
        {rows.length === 0 && !isArchived && (
          <EmptyState
            title={t("empty")}
            icon={<ClipboardCheck size={24} />}
            description={mayEdit ? t("emptyHint") : t("emptyViewer")}
            action={create}
          />
        )}
      </PageBody>
    </>
  );
}
