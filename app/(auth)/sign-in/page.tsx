import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { AuthCard } from "@/components/auth/auth-card";
import { DemoButton } from "@/components/auth/demo-button";
import { OrLine } from "@/components/auth/or-line";
import { ProviderButtons } from "@/components/auth/provider-buttons";
import { SignInForm } from "@/components/auth/sign-in-form";
import { SignInNotice } from "@/components/auth/sign-in-notice";
import { TextLink } from "@/components/ui/text-link";
import { findDemoVisitor } from "@/lib/access/accounts/demo";
import { offeredProviders } from "@/lib/access/auth";
import { safeNextPath, withNext } from "@/lib/access/next-path";
import { currentUser } from "@/lib/access/request";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("auth.signIn"))("title") };
}

export default async function SignInPage({ searchParams }: PageProps<"/sign-in">) {
  const { next: asked, error, notice } = await searchParams;
  const next = safeNextPath(asked);
  if (await currentUser()) redirect(next ?? "/");
  const [t, demo] = await Promise.all([getTranslations("auth"), findDemoVisitor()]);
  const providers = offeredProviders();
  const link = (text: ReactNode) => <TextLink href={withNext("/sign-up", next)}>{text}</TextLink>;
  return (
    <AuthCard
      title={t("signIn.title")}
      lead={t("signIn.lead")}
      footer={t.rich("signIn.new", { link })}
    >
      <SignInNotice error={error} notice={notice} />
      {demo && <DemoButton slug={demo.slug} />}
      {demo && <OrLine />}
      {providers.length > 0 && <ProviderButtons providers={providers} next={next ?? "/"} />}
      {providers.length > 0 && <OrLine />}
      <SignInForm next={next ?? "/"} isSecond={demo !== null} />
      <TextLink href="/forgot-password" className="self-center text-sm">
        {t("signIn.forgot")}
      </TextLink>
    </AuthCard>
  );
}
