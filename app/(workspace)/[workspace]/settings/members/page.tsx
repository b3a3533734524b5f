import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { InvitePanel } from "@/components/settings/invite-panel";
import { MemberTable } from "@/components/settings/member-table";
import { OpenInvitations } from "@/components/settings/open-invitations";
import { SettingsFrame } from "@/components/settings/settings-frame";
import { roles } from "@/db/enums";
import { can } from "@/lib/access/policy";
import { memberDoor } from "@/lib/access/request";
import { listInvitations, listMembers } from "@/lib/workspaces/queries";
import { mayGrant } from "@/lib/workspaces/rules";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("settings.tabs"))("members") };
}

export default async function MembersPage({ params }: PageProps<"/[workspace]/settings/members">) {
  const { workspace: slug } = await params;
  const { ctx, user, workspace } = await memberDoor(slug);
  const mayManage = can(ctx.actor, "member.manage");
  const [members, invitations] = await Promise.all([
    listMembers(ctx, {}),
    mayManage ? listInvitations(ctx, {}) : [],
  ]);
  const grantable = mayManage ? roles.filter((role) => mayGrant(ctx.actor, role)) : [];
  return (
    <SettingsFrame workspaceSlug={slug} current="members">
      <MemberTable
        workspace={workspace}
        members={members}
        viewerId={user.id}
        grantable={grantable}
      />
      {mayManage && <InvitePanel workspaceSlug={slug} grantable={grantable} />}
      {mayManage && <OpenInvitations workspaceSlug={slug} invitations={invitations} />}
    </SettingsFrame>
  );
}
