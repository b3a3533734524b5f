import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { SurveyHeader } from "@/components/surveys/survey-header";
import { WidgetForm } from "@/components/surveys/widget/widget-form";
import { WidgetSnippet } from "@/components/surveys/widget/widget-snippet";
import { Card } from "@/components/ui/card";
import { FormMessage } from "@/components/ui/form-message";
import { PageBody } from "@/components/ui/page-body";
import { orNotFound } from "@/lib/access/or-not-found";
import { can } from "@/lib/access/policy";
import { memberDoor } from "@/lib/access/request";
import { env } from "@/lib/core/env";
import { getSurvey } from "@/lib/surveys/queries";
import { getWidget } from "@/lib/surveys/widget/queries";

type Props = PageProps<"/[workspace]/surveys/[surveyId]/widget">;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("widget"))("title") };
}

export default async function WidgetPage({ params }: Props) {
  const { workspace: slug, surveyId } = await params;
  const { ctx } = await memberDoor(slug);
  const [survey, widget] = await orNotFound(
    Promise.all([getSurvey(ctx, { surveyId }), getWidget(ctx, { surveyId })]),
  );
  const t = await getTranslations("widget");
  const mayEdit = can(ctx.actor, "survey.edit");
  return (
    <>
      <SurveyHeader slug={slug} survey={survey} current="widget" mayEdit={mayEdit} />
      <PageBody width="wide">
        {survey.status !== "published" && <FormMessage tone="info">{t("draft")}</FormMessage>}
        <p className="max-w-prose text-ink-2">{t("intro")}</p>
        <div className="grid items-start gap-4 lg:grid-cols-2">
          <Card title={t("setUp")}>
            <WidgetForm slug={slug} widget={widget} mayEdit={mayEdit} />
          </Card>
          <WidgetSnippet widget={widget} origin={new URL(env().APP_URL).origin} />
        </div>
      </PageBody>
    </>
  );
}
