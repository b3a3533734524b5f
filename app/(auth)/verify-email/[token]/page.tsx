import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { AuthCard } from "@/components/auth/auth-card";
import { VerifyForm } from "@/components/auth/verify-form";
import { LinkButton } from "@/components/ui/link-button";
import { currentUser } from "@/lib/access/request";
import { isGoodUserToken } from "@/lib/access/user-tokens";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("auth.verify"))("title") };
}

export default async function VerifyEmailPage({ params }: PageProps<"/verify-email/[token]">) {
  const { token } = await params;
  const [t, user] = await Promise.all([getTranslations("auth.verify"), currentUser()]);
  if (await isGoodUserToken("verify-email", token, new Date())) {
    return (
      <AuthCard title={t("title")} lead={t("lead")}>
        <VerifyForm token={token} />
      </AuthCard>
    );
  }
  if (user?.emailVerifiedAt) {
    return (
      <AuthCard title={t("done")} lead={t("doneHint")}>
        <LinkButton href="/" variant="primary" size="lg">
          {t("goOn")}
        </LinkButton>
      </AuthCard>
    );
  }
  return (
    <AuthCard title={t("gone")} lead={t("goneHint")}>
      <LinkButton href={user ? "/profile" : "/sign-in?next=%2Fprofile"} variant="primary" size="lg">
        {user ? t("again") : t("signIn")}
      </LinkButton>
    </AuthCard>
  );
}
