"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { ActionForm } from "@/components/ui/action-form";
import { FormMessage } from "@/components/ui/form-message";
import { LinkButton } from "@/components/ui/link-button";
import { SubmitButton } from "@/components/ui/submit-button";
import { verifyEmailAction } from "@/lib/access/account-actions";

/** The click that confirms: opening the page alone changes nothing, since mail scanners open it. */
export function VerifyForm({ token }: { token: string }) {
  const t = useTranslations("auth.verify");
  const [isDone, setDone] = useState(false);
  if (isDone) {
    return (
      <>
        <FormMessage tone="ok">
          {t("done")}. {t("doneHint")}
        </FormMessage>
        <LinkButton href="/" variant="primary" size="lg">
          {t("goOn")}
        </LinkButton>
      </>
    );
  }
  return (
    <ActionForm action={() => verifyEmailAction({ token })} onSuccess={() => setDone(true)}>
      <SubmitButton size="lg">{t("action")}</SubmitButton>
    </ActionForm>
  );
}
