import { useTranslations } from "next-intl";
import { Avatar } from "@/components/ui/avatar";
import { Badge } from "@/components/ui/badge";
import { type Column, DataTable } from "@/components/ui/data-table";
import { DateText } from "@/components/ui/date-text";
import type { Role } from "@/db/enums";
import { LeaveButton } from "./leave-button";
import { RemoveMemberButton } from "./remove-member-button";
import { RoleSelect } from "./role-select";

type Member = { userId: string; name: string; email: string; role: Role; joinedAt: Date };
type MemberTableProps = {
  workspace: { slug: string; name: string };
  members: Member[];
  viewerId: string;
  /** The roles the viewer may give and take; none for those who do not manage members. */
  grantable: Role[];
};

export function MemberTable({ workspace, members, viewerId, grantable }: MemberTableProps) {
  const t = useTranslations("settings");
  const tRole = useTranslations("shell.roles");
  const owners = members.filter(({ role }) => role === "owner").length;
  const isLastOwner = ({ role }: Member) => role === "owner" && owners === 1;
  const mayChange = (member: Member) => grantable.includes(member.role) && !isLastOwner(member);
  const place = workspace.slug;

  const columns: Column<Member>[] = [
    {
      id: "person",
      header: t("members.person"),
      isRowHeader: true,
      cell: ({ userId, name, email }) => (
        <span className="flex items-center gap-2">
          <Avatar id={userId} name={name} isDecorative />
          <span className="flex min-w-0 flex-col">
            <span className="flex flex-wrap items-center gap-1.5">
              {name} {userId === viewerId && <Badge>{t("members.you")}</Badge>}
            </span>
            <span className="text-xs font-normal wrap-anywhere text-ink-2">{email}</span>
          </span>
        </span>
      ),
    },
    {
      id: "role",
      header: t("members.role"),
      cell: (member) =>
        mayChange(member) ? (
          <RoleSelect workspaceSlug={place} member={member} grantable={grantable} />
        ) : (
          tRole(member.role)
        ),
    },
    {
      id: "joined",
      header: t("members.joined"),
      className: "max-sm:hidden",
      cell: ({ joinedAt }) => <DateText date={joinedAt} />,
    },
    {
      id: "actions",
      header: <span className="sr-only">{t("members.actions")}</span>,
      align: "end",
      className: "max-sm:ms-auto",
      cell: (member) => {
        if (member.userId === viewerId) {
          return <LeaveButton workspace={workspace} isDisabled={isLastOwner(member)} />;
        }
        return mayChange(member) && <RemoveMemberButton workspaceSlug={place} member={member} />;
      },
    },
  ];

  return (
    <section className="flex flex-col gap-2">
      <h2 className="text-base font-semibold">{t("members.title", { count: members.length })}</h2>
      <DataTable
        isStacked
        label={t("tabs.members")}
        columns={columns}
        rows={members}
        rowKey={({ userId }) => userId}
      />
      {owners === 1 && <p className="text-xs text-ink-2">{t("members.lastOwner")}</p>}
    </section>
  );
}
