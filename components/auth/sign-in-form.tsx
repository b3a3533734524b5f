"use client";

import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/ui/action-form";
import type { FormValues } from "@/components/ui/form-values";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import type { Result } from "@/lib/core/result";
import { signInHere } from "./credentials";
import { PasswordField } from "./password-field";

type SignInFormProps = {
  next: string;
  /** Another way stands above it, so that the button holds back. */
  isSecond: boolean;
};

/** E-mail and password; a refusal is one message that does not tell which of them was wrong. */
export function SignInForm({ next, isSecond }: SignInFormProps) {
  const t = useTranslations("auth");

  async function signIn({ email, password }: FormValues): Promise<Result<null>> {
    const outcome = await signInHere("credentials", { email, password });
    switch (outcome.kind) {
      case "ok":
        return { ok: true, value: null };
      case "wrong":
        return refused(t("wrong"));
      case "limited":
        return refused(t("limited", { minutes: outcome.minutes }));
      case "failed":
        return refused(t("failed"));
    }
  }

  return (
    <ActionForm action={signIn} onSuccess={() => window.location.assign(next)}>
      <TextField
        label={t("email")}
        name="email"
        type="email"
        autoComplete="username"
        placeholder={t("emailPlaceholder")}
        isRequired
      />
      <PasswordField label={t("password")} name="password" autoComplete="current-password" />
      <SubmitButton size="lg" variant={isSecond ? "secondary" : "primary"}>
        {t("signIn.action")}
      </SubmitButton>
    </ActionForm>
  );
}

const refused = (message: string): Result<null> => ({
  ok: false,
  error: { code: "invalid", message },
});
