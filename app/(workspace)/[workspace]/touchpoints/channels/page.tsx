import { Radio } from "lucide-react";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ChannelDrawer } from "@/components/touchpoints/channel-drawer";
import { ChannelTable } from "@/components/touchpoints/channel-table";
import { LibraryTabs } from "@/components/touchpoints/library-tabs";
import { EmptyState } from "@/components/ui/empty-state";
import { PageBody } from "@/components/ui/page-body";
import { PageHeader } from "@/components/ui/page-header";
import { TextLink } from "@/components/ui/text-link";
import { can } from "@/lib/access/policy";
import { memberDoor } from "@/lib/access/request";
import { listChannelUse } from "@/lib/touchpoints/channels/queries";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("touchpoints"))("channels.title") };
}

export default async function ChannelsPage(props: PageProps<"/[workspace]/touchpoints/channels">) {
  const { workspace: slug } = await props.params;
  const isArchived = (await props.searchParams).state === "archived";
  const { ctx } = await memberDoor(slug);
  const t = await getTranslations("touchpoints");
  const channels = await listChannelUse(ctx, { isArchived });
  const mayEdit = can(ctx.actor, "touchpoint.edit");
  const home = `/${slug}/touchpoints/channels`;
  return (
    <>
      <PageHeader
        title={t("channels.title")}
        breadcrumbs={[{ label: t("title"), href: `/${slug}/touchpoints` }]}
        actions={mayEdit && <ChannelDrawer slug={slug} />}
      />
      <PageBody width="wide">
        <LibraryTabs slug={slug} current="channels" />
        {channels.length === 0 ? (
          <EmptyState title={t("channels.empty")} icon={<Radio size={24} />} />
        ) : (
          <ChannelTable slug={slug} rows={channels} mayEdit={mayEdit} isArchived={isArchived} />
        )}
        <p>
          <TextLink href={isArchived ? home : `${home}?state=archived`}>
            {isArchived ? t("channels.inUse") : t("archived")}
          </TextLink>
        </p>
      </PageBody>
    </>
  );
}
