"use client";

import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/ui/action-form";
import type { FormValues } from "@/components/ui/form-values";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { signUpAction } from "@/lib/access/account-actions";
import { signInHere } from "./credentials";
import { PasswordField } from "./password-field";

type SignUpFormProps = {
  next: string;
  /** Where to go when the new account could not be signed in at once. */
  signIn: string;
};

export function SignUpForm({ next, signIn }: SignUpFormProps) {
  const t = useTranslations("auth");

  async function signUp({ name = "", email = "", password = "" }: FormValues) {
    const result = await signUpAction({ name, email, password, timeZone: browserTimeZone() });
    if (!result.ok) return result;
    const outcome = await signInHere("credentials", { email, password });
    return { ok: true as const, value: outcome.kind === "ok" ? next : signIn };
  }

  return (
    <ActionForm action={signUp} onSuccess={(place) => window.location.assign(place)}>
      <TextField label={t("name")} name="name" autoComplete="name" maxLength={80} isRequired />
      <TextField
        label={t("email")}
        name="email"
        type="email"
        autoComplete="username"
        placeholder={t("emailPlaceholder")}
        isRequired
      />
      <PasswordField
        label={t("password")}
        name="password"
        autoComplete="new-password"
        description={t("passwordRules")}
      />
      <SubmitButton size="lg">{t("signUp.action")}</SubmitButton>
    </ActionForm>
  );
}

const browserTimeZone = () => Intl.DateTimeFormat().resolvedOptions().timeZone;
