import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { AuthCard } from "@/components/auth/auth-card";
import { ForgotForm } from "@/components/auth/forgot-form";
import { MailboxHint } from "@/components/auth/mailbox-hint";
import { TextLink } from "@/components/ui/text-link";
import { env, hasMailbox } from "@/lib/core/env";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("auth.forgot"))("title") };
}

export default async function ForgotPasswordPage() {
  const t = await getTranslations("auth.forgot");
  return (
    <AuthCard
      title={t("title")}
      lead={t("lead")}
      footer={<TextLink href="/sign-in">{t("back")}</TextLink>}
    >
      <ForgotForm />
      {hasMailbox(env()) && <MailboxHint />}
    </AuthCard>
  );
}
