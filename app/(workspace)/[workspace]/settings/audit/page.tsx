import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { AuditPager } from "@/components/settings/audit-pager";
import { AuditTable } from "@/components/settings/audit-table";
import { Refused } from "@/components/settings/refused";
import { SettingsFrame } from "@/components/settings/settings-frame";
import { can } from "@/lib/access/policy";
import { memberDoor } from "@/lib/access/request";
import { listAuditEntries } from "@/lib/audit/queries";
import { id } from "@/lib/core/ids";
import { listMembers } from "@/lib/workspaces/queries";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("settings.tabs"))("audit") };
}

export default async function AuditPage(props: PageProps<"/[workspace]/settings/audit">) {
  const { workspace: slug } = await props.params;
  const { ctx, role } = await memberDoor(slug);
  if (!can(ctx.actor, "audit.read")) {
    return (
      <SettingsFrame workspaceSlug={slug} current="audit">
        <Refused role={role} members={await listMembers(ctx, {})} />
      </SettingsFrame>
    );
  }
  const before = id.safeParse((await props.searchParams).before).data;
  const { entries, hasMore } = await listAuditEntries(ctx, { before });
  const t = await getTranslations("settings.audit");
  return (
    <SettingsFrame workspaceSlug={slug} current="audit">
      <p className="text-ink-2">{t("lead")}</p>
      <AuditTable entries={entries} />
      <AuditPager
        path={`/${slug}/settings/audit`}
        isFirst={before === undefined}
        olderThan={hasMore ? entries.at(-1)?.id : undefined}
      />
    </SettingsFrame>
  );
}
