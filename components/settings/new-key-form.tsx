"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { ActionForm } from "@/components/ui/action-form";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import type { ApiScope } from "@/db/enums";
import { createApiKeyAction } from "@/lib/api-keys/actions";
import { ScopeGroup } from "./scope-group";

export type NewKey = { key: string; isPublic: boolean };
type NewKeyFormProps = { workspaceSlug: string; onCreated: (created: NewKey) => void };

export function NewKeyForm({ workspaceSlug, onCreated }: NewKeyFormProps) {
  const t = useTranslations("settings.apiKeys");
  const [scopes, setScopes] = useState<ApiScope[]>(["events.write"]);
  const isPublic = scopes.includes("events.collect");
  return (
    <ActionForm
      action={({ name = "", origins: lines = "" }) => {
        const origins = lines.split("\n").filter((line) => line.trim());
        return createApiKeyAction(workspaceSlug, { name, scopes, origins });
      }}
      onSuccess={({ key }) => onCreated({ key, isPublic })}
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
      <ScopeGroup scopes={scopes} onChange={setScopes} />
      {isPublic && (
        <TextArea label={t("origins")} name="origins" rows={2} description={t("originsHint")} />
      )}
      <SubmitButton className="self-end">{t("create")}</SubmitButton>
    </ActionForm>
  );
}
