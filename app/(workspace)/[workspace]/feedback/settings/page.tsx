import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { FeedbackTabs } from "@/components/feedback/feedback-tabs";
import { InboxSettings } from "@/components/feedback/settings/inbox-settings";
import { FormMessage } from "@/components/ui/form-message";
import { PageBody } from "@/components/ui/page-body";
import { PageHeader } from "@/components/ui/page-header";
import { can } from "@/lib/access/policy";
import { memberDoor } from "@/lib/access/request";
import { getFeedbackSettings } from "@/lib/feedback/settings/queries";
import { listPlaces } from "@/lib/surveys/places/queries";
import { stageItems } from "@/lib/surveys/places/stage-items";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("feedback.settings"))("title") };
}

export default async function InboxSettingsPage(
  props: PageProps<"/[workspace]/feedback/settings">,
) {
  const { workspace: slug } = await props.params;
  const { ctx, workspace } = await memberDoor(slug);
  const t = await getTranslations("feedback.settings");
  const [settings, places] = await Promise.all([getFeedbackSettings(ctx, {}), listPlaces(ctx, {})]);
  const mayEdit = can(ctx.actor, "workspace.edit");
  return (
    <>
      <PageHeader title={t("title")} />
      <FeedbackTabs slug={slug} current="settings" />
      <PageBody>
        {!mayEdit && <FormMessage tone="info">{t("readOnly")}</FormMessage>}
        <InboxSettings
          slug={slug}
          settings={settings}
          timeZone={workspace.timeZone}
          stages={stageItems(places.maps)}
          mayEdit={mayEdit}
        />
      </PageBody>
    </>
  );
}
