import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ImportSteps } from "@/components/customers/import-steps";
import { PageBody } from "@/components/ui/page-body";
import { PageHeader } from "@/components/ui/page-header";
import { orNotFound } from "@/lib/access/or-not-found";
import { can } from "@/lib/access/policy";
import { memberDoor } from "@/lib/access/request";
import { getImport } from "@/lib/imports/queries";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("customers"))("tabImports") };
}

type Props = PageProps<"/[workspace]/customers/imports/[importId]">;

export default async function ImportPage({ params }: Props) {
  const { workspace: slug, importId } = await params;
  const { ctx } = await memberDoor(slug);
  const t = await getTranslations("customers");
  const shown = await orNotFound(getImport(ctx, { importId }));
  return (
    <>
      <PageHeader
        title={shown.fileName}
        breadcrumbs={[
          { label: t("title"), href: `/${slug}/customers` },
          { label: t("tabImports"), href: `/${slug}/customers/imports` },
        ]}
      />
      <PageBody width="wide">
        <ImportSteps workspaceSlug={slug} first={shown} mayEdit={can(ctx.actor, "customer.edit")} />
      </PageBody>
    </>
  );
}
