import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { CustomerFacts } from "@/components/customers/customer-facts";
import { CustomerPath } from "@/components/customers/customer-path";
import { CustomerTimeline } from "@/components/customers/customer-timeline";
import { EraseCustomer } from "@/components/customers/erase-customer";
import { MergeCustomer } from "@/components/customers/merge-customer";
import { Badge } from "@/components/ui/badge";
import { LinkTabs } from "@/components/ui/link-tabs";
import { PageBody } from "@/components/ui/page-body";
import { PageHeader } from "@/components/ui/page-header";
import { orNotFound } from "@/lib/access/or-not-found";
import { can } from "@/lib/access/policy";
import { memberDoor } from "@/lib/access/request";
import { listCustomerMaps } from "@/lib/customers/maps/queries";
import { getCustomer } from "@/lib/customers/people/queries";

type Props = PageProps<"/[workspace]/customers/[customerId]">;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("customers"))("name") };
}

export default async function CustomerPage({ params, searchParams }: Props) {
  const { workspace: slug, customerId } = await params;
  const { ctx, workspace } = await memberDoor(slug);
  const t = await getTranslations("customers");
  const maps = await listCustomerMaps(ctx, {});
  const { map: wanted } = await searchParams;
  const mapId = (maps.find(({ id }) => id === wanted) ?? maps[0])?.id ?? null;
  const customer = await orNotFound(getCustomer(ctx, { customerId, mapId }));
  const actions = (
    <>
      {can(ctx.actor, "customer.edit") && (
        <MergeCustomer workspaceSlug={slug} customerId={customerId} name={customer.name} />
      )}
      {can(ctx.actor, "customer.erase") && (
        <EraseCustomer workspaceSlug={slug} customerId={customerId} name={customer.name} />
      )}
    </>
  );
  const views = maps.slice(0, 6).map(({ id, title }) => ({
    href: `/${slug}/customers/${customerId}?map=${id}`,
    label: title,
    isCurrent: id === mapId,
  }));
  return (
    <>
      <PageHeader
        title={customer.name}
        breadcrumbs={[{ label: t("title"), href: `/${slug}/customers` }]}
        meta={customer.persona && <Badge tone="accent">{customer.persona}</Badge>}
        actions={actions}
      />
      <PageBody width="wide">
        {views.length > 1 && <LinkTabs label={t("onMap")} items={views} />}
        <CustomerPath path={customer.path} timeZone={workspace.timeZone} />
        <div className="grid items-start gap-4 lg:grid-cols-[1fr_20rem]">
          <CustomerTimeline slug={slug} customer={customer} timeZone={workspace.timeZone} />
          <CustomerFacts customer={customer} />
        </div>
      </PageBody>
    </>
  );
}
