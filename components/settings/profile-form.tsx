"use client";

import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/ui/action-form";
import { Badge } from "@/components/ui/badge";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import type { Theme } from "@/db/enums";
import { updateProfileAction } from "@/lib/access/account-actions";
import { ThemeField } from "./theme-field";
import { TimeZoneField } from "./time-zone-field";

type ProfileFormProps = {
  user: { name: string; email: string; timeZone: string };
  theme: Theme;
  isVerified: boolean;
};

export function ProfileForm({ user, theme, isVerified }: ProfileFormProps) {
  const t = useTranslations("profile");
  return (
    <div className="flex flex-col gap-5">
      <ActionForm
        action={({ name = "", timeZone = "" }) => updateProfileAction({ name, timeZone })}
        successMessage={t("saved")}
        className="max-w-100"
      >
        <TextField
          label={t("name")}
          name="name"
          defaultValue={user.name}
          autoComplete="name"
          maxLength={80}
          isRequired
        />
        <div className="flex flex-col gap-1">
          <span className="text-sm font-medium">{t("email")}</span>
          <span className="flex flex-wrap items-center gap-2 text-ink-2">
            {user.email}
            <Badge tone={isVerified ? "ok" : "neutral"}>
              {isVerified ? t("emailConfirmed") : t("emailOpen")}
            </Badge>
          </span>
        </div>
        <TimeZoneField label={t("timeZone")} defaultValue={user.timeZone} />
        <SubmitButton className="self-start">{t("save")}</SubmitButton>
      </ActionForm>
      <div className="flex flex-col items-start gap-1.5">
        <span className="text-sm font-medium">{t("theme")}</span>
        <ThemeField theme={theme} />
      </div>
    </div>
  );
}
