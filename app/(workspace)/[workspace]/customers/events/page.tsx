import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { CustomerTabs } from "@/components/customers/customer-tabs";
import { RecentEvents } from "@/components/customers/recent-events";
import { PageBody } from "@/components/ui/page-body";
import { PageHeader } from "@/components/ui/page-header";
import { memberDoor } from "@/lib/access/request";
import { listRecentEvents } from "@/lib/customers/refusals/queries";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("customers"))("tabEvents") };
}

export default async function EventsPage(props: PageProps<"/[workspace]/customers/events">) {
  const { workspace: slug } = await props.params;
  const { ctx } = await memberDoor(slug);
  const t = await getTranslations("customers");
  return (
    <>
      <PageHeader
        title={t("tabEvents")}
        breadcrumbs={[{ label: t("title"), href: `/${slug}/customers` }]}
      />
      <PageBody width="wide">
        <CustomerTabs slug={slug} current="events" />
        <p className="max-w-prose text-ink-2">{t("recentLead")}</p>
        <RecentEvents workspaceSlug={slug} first={await listRecentEvents(ctx, {})} />
      </PageBody>
    </>
  );
}
