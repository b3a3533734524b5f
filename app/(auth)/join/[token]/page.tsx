import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { AuthCard } from "@/components/auth/auth-card";
import { JoinChoice } from "@/components/auth/join-choice";
import { Badge } from "@/components/ui/badge";
import { LinkButton } from "@/components/ui/link-button";
import { findInvitation } from "@/lib/access/accounts/invitations";
import { currentUser } from "@/lib/access/request";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("auth.join"))("action") };
}

export default async function JoinPage({ params }: PageProps<"/join/[token]">) {
  const { token } = await params;
  const [t, roles] = await Promise.all([
    getTranslations("auth.join"),
    getTranslations("shell.roles"),
  ]);
  const [invitation, user] = await Promise.all([findInvitation(token, new Date()), currentUser()]);
  if (!invitation) {
    return (
      <AuthCard title={t("gone")} lead={t("goneHint")}>
        <LinkButton href="/" variant="primary" size="lg">
          {t("goneAction")}
        </LinkButton>
      </AuthCard>
    );
  }
  const { workspaceName, invitedBy, role } = invitation;
  return (
    <AuthCard
      title={t("title", { workspace: workspaceName })}
      lead={invitedBy ? t("invited", { name: invitedBy }) : t("invitedByNobody")}
    >
      <p className="flex items-center gap-2 text-sm text-ink-2">
        {t("role")} <Badge tone="accent">{roles(role)}</Badge>
      </p>
      <JoinChoice token={token} email={user?.email ?? null} />
    </AuthCard>
  );
}
