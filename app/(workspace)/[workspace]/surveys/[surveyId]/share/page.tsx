import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { NewLinkForm } from "@/components/surveys/share/new-link-form";
import { type SharedLink, ShareLinks } from "@/components/surveys/share/share-links";
import { SurveyInvitations } from "@/components/surveys/share/survey-invitations";
import { SurveyHeader } from "@/components/surveys/survey-header";
import { Card } from "@/components/ui/card";
import { FormMessage } from "@/components/ui/form-message";
import { PageBody } from "@/components/ui/page-body";
import { orNotFound } from "@/lib/access/or-not-found";
import { can } from "@/lib/access/policy";
import { memberDoor } from "@/lib/access/request";
import { env } from "@/lib/core/env";
import { listSurveyInvitations } from "@/lib/surveys/invitations/queries";
import { listSurveyLinks, type SurveyLinkItem } from "@/lib/surveys/links/queries";
import { listPlaces } from "@/lib/surveys/places/queries";
import { getSurvey } from "@/lib/surveys/queries";

type Props = PageProps<"/[workspace]/surveys/[surveyId]/share">;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("surveys"))("tabs.share") };
}

const named = (one: { id: string; name: string }) => ({ id: one.id, label: one.name });

function toShared(link: SurveyLinkItem): SharedLink {
  const { id, name, answered, stageTitle, touchpointName, channelName, personaName } = link;
  const about = [stageTitle, touchpointName, channelName, personaName];
  const url = new URL(link.path, env().APP_URL).href;
  return {
    ...{ id, name, url, answered, isClosed: link.closedAt !== null },
    isPersonal: link.isPersonal,
    about: about.filter((one) => one !== null),
  };
}

export default async function SharePage({ params }: Props) {
  const { workspace: slug, surveyId } = await params;
  const { ctx } = await memberDoor(slug);
  const survey = await orNotFound(getSurvey(ctx, { surveyId }));
  const t = await getTranslations("surveys.share");
  const [links, places] = await Promise.all([
    listSurveyLinks(ctx, { surveyId }),
    listPlaces(ctx, {}),
  ]);
  const mayEdit = can(ctx.actor, "survey.edit");
  const invitations = mayEdit ? await listSurveyInvitations(ctx, { surveyId }) : null;
  const stages = places.maps.find((map) => map.id === survey.mapId)?.stages ?? [];
  return (
    <>
      <SurveyHeader slug={slug} survey={survey} current="share" mayEdit={mayEdit} />
      <PageBody width="wide">
        {survey.status === "draft" && <FormMessage tone="info">{t("draft")}</FormMessage>}
        {survey.status === "closed" && <FormMessage tone="info">{t("closedSurvey")}</FormMessage>}
        <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,1fr)_20rem]">
          <div className="flex flex-col gap-3">
            <p className="text-ink-2">{t("linksHint")}</p>
            <ShareLinks slug={slug} links={links.map(toShared)} mayEdit={mayEdit} />
            {invitations && (
              <SurveyInvitations
                slug={slug}
                surveyId={surveyId}
                site={env().APP_URL}
                isOpen={survey.status === "published"}
                invitations={invitations}
              />
            )}
          </div>
          <div className="flex flex-col gap-4">
            {mayEdit && (
              <Card title={t("newTitle")}>
                <NewLinkForm
                  slug={slug}
                  surveyId={surveyId}
                  stageId={survey.stageId}
                  stages={stages.map((stage) => ({ id: stage.id, label: stage.title }))}
                  touchpoints={places.touchpoints.map(named)}
                  channels={places.channels.map(named)}
                  personas={places.personas.map(named)}
                />
              </Card>
            )}
            <Card title={t("prefillTitle")}>
              <p className="text-ink-2">{t("prefill")}</p>
            </Card>
            <Card title={t("customerTitle")}>
              <p className="text-ink-2">{t("customer")}</p>
            </Card>
          </div>
        </div>
      </PageBody>
    </>
  );
}
