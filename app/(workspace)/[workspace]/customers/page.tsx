import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { CustomerSearch } from "@/components/customers/customer-search";
import { CustomerTable } from "@/components/customers/customer-table";
import { CustomerTabs } from "@/components/customers/customer-tabs";
import { FormMessage } from "@/components/ui/form-message";
import { LinkButton } from "@/components/ui/link-button";
import { PageBody } from "@/components/ui/page-body";
import { PageHeader } from "@/components/ui/page-header";
import { memberDoor } from "@/lib/access/request";
import { listCustomers } from "@/lib/customers/people/queries";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("customers"))("title") };
}

const uuid = z.uuid().optional().catch(undefined);
const filters = z.object({
  q: z.string().max(200).catch(""),
  persona: uuid,
  stage: uuid,
  before: uuid,
});

export default async function CustomersPage(props: PageProps<"/[workspace]/customers">) {
  const { workspace: slug } = await props.params;
  const { ctx } = await memberDoor(slug);
  const t = await getTranslations("customers");
  const { q, persona, stage, before } = filters.parse(await props.searchParams);
  const found = await listCustomers(ctx, { search: q, personaId: persona, stageId: stage, before });
  const isFiltered = Boolean(q || persona || stage);
  const kept = Object.entries({ q, persona, stage }).flatMap(([name, value]) =>
    value ? [[name, value]] : [],
  );
  const older = new URLSearchParams([...kept, ["before", found.next ?? ""]]);
  return (
    <>
      <PageHeader title={t("title")} />
      <PageBody width="wide">
        <CustomerTabs slug={slug} current="customers" />
        <CustomerSearch text={q} />
        {(persona || stage) && (
          <FormMessage tone="info">
            {stage
              ? t("filteredStage")
              : t("filteredPersona", { name: found.customers[0]?.persona ?? "none" })}
          </FormMessage>
        )}
        <CustomerTable slug={slug} customers={found.customers} isFiltered={isFiltered} />
        <div className="flex gap-2">
          {isFiltered && <LinkButton href={`/${slug}/customers`}>{t("showAll")}</LinkButton>}
          {found.next && <LinkButton href={`/${slug}/customers?${older}`}>{t("more")}</LinkButton>}
        </div>
      </PageBody>
    </>
  );
}
