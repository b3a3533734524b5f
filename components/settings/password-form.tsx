"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { PasswordField } from "@/components/auth/password-field";
import { ActionForm } from "@/components/ui/action-form";
import { SubmitButton } from "@/components/ui/submit-button";
import { changePasswordAction } from "@/lib/access/account-actions";

export function PasswordForm() {
  const t = useTranslations("profile.password");
  const rules = useTranslations("auth")("passwordRules");
  const router = useRouter();
  return (
    <ActionForm
      action={({ current = "", password = "" }) => changePasswordAction({ current, password })}
      onSuccess={() => router.refresh()}
      successMessage={t("changed")}
      resetOnSuccess
      className="max-w-100"
    >
      <PasswordField label={t("current")} name="current" autoComplete="current-password" />
      <PasswordField
        label={t("next")}
        name="password"
        autoComplete="new-password"
        description={rules}
      />
      <SubmitButton variant="secondary" className="self-start">
        {t("change")}
      </SubmitButton>
    </ActionForm>
  );
}
