import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { PlaceForm } from "@/components/surveys/settings/place-form";
import { SurveyRevisions } from "@/components/surveys/settings/survey-revisions";
import { SurveySettings } from "@/components/surveys/settings/survey-settings";
import { SurveyHeader } from "@/components/surveys/survey-header";
import { PageBody } from "@/components/ui/page-body";
import { orNotFound } from "@/lib/access/or-not-found";
import { can } from "@/lib/access/policy";
import { memberDoor } from "@/lib/access/request";
import { getSurveyPreview } from "@/lib/surveys/languages/queries";
import { listPlaces } from "@/lib/surveys/places/queries";
import { getSurvey } from "@/lib/surveys/queries";
import { listSurveyRevisions } from "@/lib/surveys/versions/queries";

type Props = PageProps<"/[workspace]/surveys/[surveyId]/settings">;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("surveys"))("tabs.settings") };
}

export default async function SurveySettingsPage({ params }: Props) {
  const { workspace: slug, surveyId } = await params;
  const { ctx, workspace } = await memberDoor(slug);
  if (!can(ctx.actor, "survey.edit")) notFound();
  const survey = await orNotFound(getSurvey(ctx, { surveyId }));
  const [{ logo }, places, revisions] = await Promise.all([
    getSurveyPreview(ctx, { surveyId }),
    listPlaces(ctx, {}),
    listSurveyRevisions(ctx, { surveyId }),
  ]);
  return (
    <>
      <SurveyHeader slug={slug} survey={survey} current="settings" mayEdit />
      <PageBody width="text">
        <SurveySettings slug={slug} timeZone={workspace.timeZone} survey={survey} logo={logo} />
        {survey.publishedAt ? (
          <SurveyRevisions revisions={revisions} />
        ) : (
          <PlaceForm slug={slug} survey={survey} places={places} />
        )}
      </PageBody>
    </>
  );
}
