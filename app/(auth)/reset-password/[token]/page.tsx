import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { AuthCard } from "@/components/auth/auth-card";
import { ResetForm } from "@/components/auth/reset-form";
import { LinkButton } from "@/components/ui/link-button";
import { isGoodUserToken } from "@/lib/access/user-tokens";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("auth.reset"))("title") };
}

export default async function ResetPasswordPage({ params }: PageProps<"/reset-password/[token]">) {
  const { token } = await params;
  const t = await getTranslations("auth.reset");
  if (await isGoodUserToken("reset-password", token, new Date())) {
    return (
      <AuthCard title={t("title")} lead={t("lead")}>
        <ResetForm token={token} />
      </AuthCard>
    );
  }
  return (
    <AuthCard title={t("gone")} lead={t("goneHint")}>
      <LinkButton href="/forgot-password" variant="primary" size="lg">
        {t("again")}
      </LinkButton>
    </AuthCard>
  );
}
