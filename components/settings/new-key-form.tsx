"use client";

import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/ui/action-form";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import { createApiKeyAction } from "@/lib/api-keys/actions";
import { offeredScopes } from "@/lib/api-keys/scopes";
import { ScopeGroup } from "./scope-group";

type NewKeyFormProps = { workspaceSlug: string; onCreated: (created: { key: string }) => void };

export function NewKeyForm({ workspaceSlug, onCreated }: NewKeyFormProps) {
  const t = useTranslations("settings.apiKeys");
  return (
    <ActionForm
      action={({ name = "", origins: lines = "" }, data) => {
        const chosen = data.getAll("scopes");
        const scopes = offeredScopes.filter((scope) => chosen.includes(scope));
        const origins = lines.split("\n").filter((line) => line.trim());
        return createApiKeyAction(workspaceSlug, { name, scopes, origins });
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
      <TextArea label={t("origins")} name="origins" rows={2} description={t("originsHint")} />
      <SubmitButton className="self-end">{t("create")}</SubmitButton>
    </ActionForm>
  );
}
