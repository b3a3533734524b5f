"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { v7 } from "uuid";
import { ActionForm } from "@/components/ui/action-form";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { createWorkspaceAction } from "@/lib/workspaces/actions";
import { TimeZoneField } from "./time-zone-field";

export function CreateWorkspaceForm() {
  const t = useTranslations("profile.workspaces");
  const [id] = useState(() => v7());
  return (
    <ActionForm
      action={({ name = "", timeZone }) => createWorkspaceAction({ id, name, timeZone })}
      onSuccess={({ slug }) => window.location.assign(`/${slug}`)}
    >
      <TextField
        label={t("name")}
        name="name"
        placeholder={t("namePlaceholder")}
        maxLength={80}
        autoComplete="organization"
        isRequired
      />
      <TimeZoneField label={t("timeZone")} description={t("timeZoneHint")} defaultValue={null} />
      <SubmitButton size="lg">{t("create")}</SubmitButton>
    </ActionForm>
  );
}
