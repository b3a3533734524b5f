"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { ActionForm } from "@/components/ui/action-form";
import { FormMessage } from "@/components/ui/form-message";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { requestPasswordResetAction } from "@/lib/access/account-actions";

/** Asks for a link to a new password; the answer is the same for every address. */
export function ForgotForm() {
  const t = useTranslations("auth");
  const [sentTo, setSentTo] = useState<string>();

  return (
    <ActionForm
      action={async ({ email = "" }) => {
        const result = await requestPasswordResetAction({ email });
        return result.ok ? { ok: true as const, value: email } : result;
      }}
      onSuccess={setSentTo}
    >
      {sentTo && <FormMessage tone="ok">{t("forgot.sent", { email: sentTo })}</FormMessage>}
      <TextField
        label={t("email")}
        name="email"
        type="email"
        autoComplete="username"
        placeholder={t("emailPlaceholder")}
        isRequired
      />
      <SubmitButton size="lg">{t("forgot.action")}</SubmitButton>
    </ActionForm>
  );
}
