import type { ReactNode } from "react";
import { VerifyBanner } from "@/components/auth/verify-banner";
import { AppShell } from "@/components/shell/app-shell";
import { Texts } from "@/components/shell/texts";
import { listWorkspacesOf } from "@/lib/access/accounts/workspaces";
import { memberDoor } from "@/lib/access/request";
import { chooseThemeAction, signOutAction } from "@/lib/access/session-actions";
import { countUnreadAlerts } from "@/lib/alerts/queries";
import { countUnreadMentions } from "@/lib/comments/mentions/queries";
import { countNewFeedback } from "@/lib/method/queries";
import { searchPaletteAction } from "@/lib/search/actions";

type Props = { children: ReactNode; params: Promise<{ workspace: string }> };

export default async function WorkspaceLayout({ children, params }: Props) {
  const { workspace: slug } = await params;
  const { ctx, user, workspace } = await memberDoor(slug);
  const [workspaces, unread, mentions, { unread: alerts }] = await Promise.all([
    listWorkspacesOf(user.id),
    countNewFeedback(ctx, {}),
    countUnreadMentions(ctx, {}),
    countUnreadAlerts(ctx, {}),
  ]);

  return (
    <AppShell
      workspace={workspace}
      workspaces={workspaces}
      user={user}
      unread={unread}
      mentions={mentions}
      alerts={alerts}
      searchAction={searchPaletteAction.bind(null, slug)}
      signOutAction={signOutAction}
      themeAction={chooseThemeAction}
    >
      {!user.emailVerifiedAt && (
        <Texts of={["auth"]}>
          <VerifyBanner email={user.email} />
        </Texts>
      )}
      {children}
    </AppShell>
  );
}
