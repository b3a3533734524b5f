import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { AuthCard } from "@/components/auth/auth-card";
import { OrLine } from "@/components/auth/or-line";
import { ProviderButtons } from "@/components/auth/provider-buttons";
import { SignUpForm } from "@/components/auth/sign-up-form";
import { TextLink } from "@/components/ui/text-link";
import { offeredProviders } from "@/lib/access/auth";
import { safeNextPath, withNext } from "@/lib/access/next-path";
import { currentUser } from "@/lib/access/request";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("auth.signUp"))("title") };
}

export default async function SignUpPage({ searchParams }: PageProps<"/sign-up">) {
  const asked = safeNextPath((await searchParams).next);
  if (await currentUser()) redirect(asked ?? "/");
  // Whoever is new has no workspace to go back to, unless an invitation waits.
  const next = asked?.startsWith("/join/") ? asked : "/welcome";
  const t = await getTranslations("auth");
  const providers = offeredProviders();
  const signIn = withNext("/sign-in", asked);
  const link = (text: ReactNode) => <TextLink href={signIn}>{text}</TextLink>;
  return (
    <AuthCard
      title={t("signUp.title")}
      lead={t("signUp.lead")}
      footer={t.rich("signUp.have", { link })}
    >
      {providers.length > 0 && <ProviderButtons providers={providers} next={next} />}
      {providers.length > 0 && <OrLine />}
      <SignUpForm next={next} signIn={signIn} />
    </AuthCard>
  );
}
