import type { Metadata } from "next";
import { cookies } from "next/headers";
import { getTranslations } from "next-intl/server";
import { PasswordCard } from "@/components/settings/password-card";
import { ProfileForm } from "@/components/settings/profile-form";
import { SessionsCard } from "@/components/settings/sessions-card";
import { SharedAccount } from "@/components/settings/shared-account";
import { parseTheme } from "@/components/shell/theme";
import { Card } from "@/components/ui/card";
import { TextLink } from "@/components/ui/text-link";
import { isDemoVisitor } from "@/lib/access/accounts/demo";
import { hasPassword } from "@/lib/access/accounts/password";
import { signedIn, userDoor } from "@/lib/access/request";
import { listSessions } from "@/lib/access/sessions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("profile"))("title") };
}

export default async function ProfilePage() {
  const user = await userDoor();
  const t = await getTranslations("profile");
  // What this browser shows, which may differ from what another one has chosen last.
  const theme = parseTheme((await cookies()).get("theme")?.value);
  const heading = (
    <div className="flex flex-wrap items-baseline justify-between gap-2">
      <h1 className="text-xl font-semibold">{t("title")}</h1>
      <TextLink href="/">{t("back")}</TextLink>
    </div>
  );
  if (isDemoVisitor(user)) {
    return (
      <>
        {heading}
        <SharedAccount theme={theme} />
      </>
    );
  }
  const [sessions, own, changeable] = await Promise.all([
    listSessions(user.id, new Date()),
    signedIn(),
    hasPassword(user.id),
  ]);
  return (
    <>
      {heading}
      <Card title={t("mine")}>
        <ProfileForm user={user} theme={theme} isVerified={user.emailVerifiedAt !== null} />
      </Card>
      <PasswordCard isChangeable={changeable} />
      <SessionsCard sessions={sessions} ownSessionId={own?.sessionId ?? null} />
    </>
  );
}
