"use client";

import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/ui/action-form";
import { SubmitButton } from "@/components/ui/submit-button";
import { resetPasswordAction } from "@/lib/access/account-actions";
import { PasswordField } from "./password-field";

export function ResetForm({ token }: { token: string }) {
  const t = useTranslations("auth");
  return (
    <ActionForm
      action={({ password = "" }) => resetPasswordAction({ token, password })}
      onSuccess={() => window.location.assign("/sign-in?notice=password")}
    >
      <PasswordField
        label={t("reset.password")}
        name="password"
        autoComplete="new-password"
        description={t("passwordRules")}
      />
      <SubmitButton size="lg">{t("reset.action")}</SubmitButton>
    </ActionForm>
  );
}
