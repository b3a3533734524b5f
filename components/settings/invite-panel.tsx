import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import type { Role } from "@/db/enums";
import { InviteForm } from "./invite-form";
import { InviteLinkForm } from "./invite-link-form";

type InvitePanelProps = { workspaceSlug: string; grantable: Role[] };

/** Both ways to ask somebody in: by mail, or by a link to pass on. */
export function InvitePanel({ workspaceSlug, grantable }: InvitePanelProps) {
  const t = useTranslations("settings.members");
  return (
    <div className="grid gap-4 md:grid-cols-2">
      <Card title={t("invite")}>
        <InviteForm workspaceSlug={workspaceSlug} grantable={grantable} />
      </Card>
      <Card title={t("link")}>
        <InviteLinkForm workspaceSlug={workspaceSlug} grantable={grantable} />
      </Card>
    </div>
  );
}
