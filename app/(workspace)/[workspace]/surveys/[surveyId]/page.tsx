import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PreviewFrame } from "@/components/surveys/builder/preview-frame";
import { SurveyBuilder } from "@/components/surveys/builder/survey-builder";
import { SurveyHeader } from "@/components/surveys/survey-header";
import { orNotFound } from "@/lib/access/or-not-found";
import { can } from "@/lib/access/policy";
import { memberDoor } from "@/lib/access/request";
import { getSurvey } from "@/lib/surveys/queries";

type Props = PageProps<"/[workspace]/surveys/[surveyId]">;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("surveys"))("title") };
}

export default async function SurveyPage({ params }: Props) {
  const { workspace: slug, surveyId } = await params;
  const { ctx } = await memberDoor(slug);
  const survey = await orNotFound(getSurvey(ctx, { surveyId }));
  const { version, questions } = survey;
  const mayEdit = can(ctx.actor, "survey.edit");
  return (
    <div className="flex min-h-full grow flex-col">
      <SurveyHeader slug={slug} survey={survey} current="questions" mayEdit={mayEdit} />
      {mayEdit ? (
        <SurveyBuilder
          key={surveyId}
          slug={slug}
          surveyId={surveyId}
          version={version}
          questions={questions}
          hiddenFields={survey.hiddenFields}
        />
      ) : (
        <PreviewFrame path={`/s/preview/${slug}/${surveyId}`} version={version} place={-1} />
      )}
    </div>
  );
}
