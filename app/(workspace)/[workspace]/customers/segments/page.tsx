import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { CustomerTabs } from "@/components/customers/customer-tabs";
import { SegmentsEditor } from "@/components/customers/segments-editor";
import { FormMessage } from "@/components/ui/form-message";
import { PageBody } from "@/components/ui/page-body";
import { PageHeader } from "@/components/ui/page-header";
import { TextLink } from "@/components/ui/text-link";
import { can } from "@/lib/access/policy";
import { memberDoor } from "@/lib/access/request";
import { listSegments } from "@/lib/customers/segments/queries";
import { listPersonaChoices } from "@/lib/maps/queries";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("customers"))("tabSegments") };
}

export default async function SegmentsPage(props: PageProps<"/[workspace]/customers/segments">) {
  const { workspace: slug } = await props.params;
  const { ctx } = await memberDoor(slug);
  const t = await getTranslations("customers");
  const [segments, personas] = await Promise.all([
    listSegments(ctx, {}),
    listPersonaChoices(ctx, {}),
  ]);
  return (
    <>
      <PageHeader
        title={t("tabSegments")}
        breadcrumbs={[{ label: t("title"), href: `/${slug}/customers` }]}
      />
      <PageBody width="wide">
        <CustomerTabs slug={slug} current="segments" />
        <p className="max-w-prose text-ink-2">{t("segmentsLead")}</p>
        {personas.length === 0 && (
          <FormMessage tone="info">
            <TextLink href={`/${slug}/personas/new`}>{t("noPersonas")}</TextLink>
          </FormMessage>
        )}
        <SegmentsEditor
          key={JSON.stringify(segments)}
          workspaceSlug={slug}
          segments={segments}
          personas={personas}
          mayEdit={can(ctx.actor, "customer.edit") && personas.length > 0}
        />
      </PageBody>
    </>
  );
}
