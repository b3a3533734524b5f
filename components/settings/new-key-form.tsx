"use client";

import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/ui/action-form";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { apiScopes } from "@/db/enums";
import { createApiKeyAction } from "@/lib/api-keys/actions";
import { ScopeGroup } from "./scope-group";

type NewKeyFormProps = { workspaceSlug: string; onCreated: (created: { key: string }) => void };

export function NewKeyForm({ workspaceSlug, onCreated }: NewKeyFormProps) {
  const t = useTranslations("settings.apiKeys");
  return (
    <ActionForm
      action={({ name = "" }, data) => {
        const chosen = data.getAll("scopes");
        const scopes = apiScopes.filter((scope) => chosen.includes(scope));
        return createApiKeyAction(workspaceSlug, { name, scopes });
      }}
      onSuccess={onCreated}
    >
      <TextField
        label={t("name")}
        name="name"
        description={t("nameHint")}
        placeholder={t("namePlaceholder")}
        maxLength={60}
        isRequired
        autoFocus
      />
      <ScopeGroup />
      <SubmitButton className="self-end">{t("create")}</SubmitButton>
    </ActionForm>
  );
}
