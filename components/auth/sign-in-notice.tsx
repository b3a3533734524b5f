import { useTranslations } from "next-intl";
import { FormMessage } from "@/components/ui/form-message";

type Asked = string | string[] | undefined;

/** What happened before: a provider's refusal, or a password that was just set. */
export function SignInNotice({ error, notice }: { error: Asked; notice: Asked }) {
  const t = useTranslations("auth.signIn");
  if (typeof error === "string") {
    const known = ["AccessDenied", "ProviderAccount", "OAuthCallback"] as const;
    return (
      <FormMessage>{t(`errors.${known.find((name) => name === error) ?? "other"}`)}</FormMessage>
    );
  }
  if (notice === "password") return <FormMessage tone="ok">{t("passwordChanged")}</FormMessage>;
  return null;
}
