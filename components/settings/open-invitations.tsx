import { useTranslations } from "next-intl";
import { type Column, DataTable } from "@/components/ui/data-table";
import { DateText } from "@/components/ui/date-text";
import type { Role } from "@/db/enums";
import { RevokeInvitationButton } from "./revoke-invitation-button";

type Invitation = { id: string; email: string | null; role: Role; expiresAt: Date };
type OpenInvitationsProps = { workspaceSlug: string; invitations: Invitation[] };

export function OpenInvitations({ workspaceSlug, invitations }: OpenInvitationsProps) {
  const t = useTranslations("settings");
  const tRole = useTranslations("shell.roles");
  const nameOf = ({ email }: Invitation) => email ?? t("members.openLink");
  const columns: Column<Invitation>[] = [
    {
      id: "for",
      header: t("members.invitee"),
      isRowHeader: true,
      className: "wrap-anywhere",
      cell: nameOf,
    },
    { id: "role", header: t("members.role"), cell: ({ role }) => tRole(role) },
    {
      id: "expires",
      header: t("members.expires"),
      className: "max-sm:hidden",
      cell: ({ expiresAt }) => <DateText date={expiresAt} style="datetime" />,
    },
    {
      id: "actions",
      header: <span className="sr-only">{t("members.actions")}</span>,
      align: "end",
      className: "max-sm:ms-auto",
      cell: (invitation) => (
        <RevokeInvitationButton
          workspaceSlug={workspaceSlug}
          invitationId={invitation.id}
          name={nameOf(invitation)}
        />
      ),
    },
  ];
  return (
    <section className="flex flex-col gap-2">
      <h2 className="text-base font-semibold">{t("members.open")}</h2>
      <DataTable
        isStacked
        label={t("members.open")}
        columns={columns}
        rows={invitations}
        rowKey={({ id }) => id}
        empty={<p className="text-ink-2">{t("members.openEmpty")}</p>}
      />
    </section>
  );
}
