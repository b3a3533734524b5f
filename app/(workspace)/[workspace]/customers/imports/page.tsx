import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { CustomerTabs } from "@/components/customers/customer-tabs";
import { ImportTable } from "@/components/customers/import-table";
import { NewImport } from "@/components/customers/new-import";
import { PageBody } from "@/components/ui/page-body";
import { PageHeader } from "@/components/ui/page-header";
import { can } from "@/lib/access/policy";
import { memberDoor } from "@/lib/access/request";
import { listImports } from "@/lib/imports/queries";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("customers"))("tabImports") };
}

export default async function ImportsPage(props: PageProps<"/[workspace]/customers/imports">) {
  const { workspace: slug } = await props.params;
  const { ctx } = await memberDoor(slug);
  const t = await getTranslations("customers");
  const imports = await listImports(ctx, {});
  return (
    <>
      <PageHeader
        title={t("tabImports")}
        breadcrumbs={[{ label: t("title"), href: `/${slug}/customers` }]}
      />
      <PageBody width="wide">
        <CustomerTabs slug={slug} current="imports" />
        <p className="max-w-prose text-ink-2">{t("imports.lead")}</p>
        {can(ctx.actor, "customer.edit") && <NewImport workspaceSlug={slug} />}
        <ImportTable slug={slug} imports={imports} />
      </PageBody>
    </>
  );
}
