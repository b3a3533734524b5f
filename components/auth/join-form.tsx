"use client";

import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/ui/action-form";
import { SubmitButton } from "@/components/ui/submit-button";
import { acceptInvitationAction } from "@/lib/access/account-actions";

export function JoinForm({ token }: { token: string }) {
  const t = useTranslations("auth.join");
  return (
    <ActionForm
      action={() => acceptInvitationAction({ token })}
      onSuccess={({ slug }) => window.location.assign(`/${slug}`)}
    >
      <SubmitButton size="lg">{t("action")}</SubmitButton>
    </ActionForm>
  );
}
