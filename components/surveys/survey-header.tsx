import { ExternalLink } from "lucide-react";
import { useTranslations } from "next-intl";
import { LinkButton } from "@/components/ui/link-button";
import { LinkTabs } from "@/components/ui/link-tabs";
import { PageHeader } from "@/components/ui/page-header";
import type { SurveyDetail } from "@/lib/surveys/queries";
import { ArchivedBadge } from "./archived-badge";
import { PublishButton } from "./publish-button";
import { RestoreSurvey } from "./restore-survey";
import { StageLabel } from "./stage-label";
import { SurveyMenu } from "./survey-menu";
import { SurveyStatusBadge } from "./survey-status";

const tabs = ["questions", "share", "widget", "results", "languages", "settings"] as const;
type SurveyTab = (typeof tabs)[number];

type Props = {
  slug: string;
  survey: Pick<
    SurveyDetail,
    "id" | "title" | "status" | "standing" | "archivedAt" | "stageTitle" | "stageColor"
  >;
  current: SurveyTab;
  mayEdit: boolean;
};

/** The bar and the tabs that all parts of one survey share. */
export function SurveyHeader({ slug, survey, current, mayEdit }: Props) {
  const t = useTranslations("surveys");
  const home = `/${slug}/surveys/${survey.id}`;
  const isArchived = survey.archivedAt !== null;
  const shown = tabs.filter((tab) => mayEdit || (tab !== "settings" && tab !== "languages"));
  return (
    <>
      <PageHeader
        title={survey.title}
        breadcrumbs={[{ label: t("title"), href: `/${slug}/surveys` }]}
        meta={isArchived ? <ArchivedBadge /> : <SurveyStatusBadge standing={survey.standing} />}
        actions={
          <>
            <LinkButton
              href={`/s/preview/${slug}/${survey.id}`}
              external
              icon={<ExternalLink aria-hidden size={14} />}
            >
              {t("actions.preview")}
            </LinkButton>
            {mayEdit && isArchived && <RestoreSurvey slug={slug} surveyId={survey.id} />}
            {mayEdit && !isArchived && (
              <PublishButton slug={slug} surveyId={survey.id} status={survey.status} />
            )}
            {mayEdit && <SurveyMenu slug={slug} survey={survey} isArchived={isArchived} />}
          </>
        }
      />
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 border-b border-line bg-surface px-4 pt-2">
        <LinkTabs
          label={t("tabs.label")}
          items={shown.map((tab) => ({
            href: tab === "questions" ? home : `${home}/${tab}`,
            label: t(`tabs.${tab}`),
            isCurrent: tab === current,
          }))}
        />
        <span className="flex items-center gap-2 pb-2 text-ink-2">
          {t("builder.measures")}
          <StageLabel title={survey.stageTitle} color={survey.stageColor} />
        </span>
      </div>
    </>
  );
}
