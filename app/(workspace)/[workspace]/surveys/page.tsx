import { ClipboardCheck, Plus } from "lucide-react";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { SurveyTable } from "@/components/surveys/survey-table";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { PageBody } from "@/components/ui/page-body";
import { PageHeader } from "@/components/ui/page-header";
import { RefreshOnReturn } from "@/components/ui/refresh-on-return";
import { can } from "@/lib/access/policy";
import { memberDoor } from "@/lib/access/request";
import { listSurveys } from "@/lib/surveys/queries";
import { listSurveyScores } from "@/lib/surveys/results/queries";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("surveys"))("title") };
}

export default async function SurveysPage({ params }: PageProps<"/[workspace]/surveys">) {
  const { workspace: slug } = await params;
  const { ctx } = await memberDoor(slug);
  const t = await getTranslations("surveys");
  const [surveys, scores] = await Promise.all([listSurveys(ctx, {}), listSurveyScores(ctx, {})]);
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
  return (
    <>
      <RefreshOnReturn />
      <PageHeader title={t("title")} actions={create} />
      <PageBody width="wide">
        {rows.length > 0 ? (
          <SurveyTable home={home} rows={rows} />
        ) : (
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
