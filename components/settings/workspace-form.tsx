"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/ui/action-form";
import { Checkbox } from "@/components/ui/checkbox";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { editWorkspaceAction } from "@/lib/workspaces/actions";
import { CurrencyField } from "./currency-field";
import { TimeZoneField } from "./time-zone-field";

type WorkspaceFormProps = {
  workspaceSlug: string;
  workspace: { name: string; timeZone: string; currency: string; countsRefunds: boolean };
};

export function WorkspaceForm({ workspaceSlug, workspace }: WorkspaceFormProps) {
  const t = useTranslations("settings.general");
  const router = useRouter();
  return (
    <ActionForm
      action={({ name = "", timeZone = "", currency = "", countsRefunds }) =>
        editWorkspaceAction(workspaceSlug, {
          ...{ name, timeZone, currency },
          countsRefunds: countsRefunds === "yes",
        })
      }
      onSuccess={() => router.refresh()}
      successMessage={t("saved")}
      className="max-w-100"
    >
      <TextField
        label={t("name")}
        name="name"
        defaultValue={workspace.name}
        maxLength={80}
        isRequired
      />
      <TimeZoneField
        label={t("timeZone")}
        description={t("timeZoneHint")}
        defaultValue={workspace.timeZone}
      />
      <CurrencyField defaultValue={workspace.currency} />
      <Checkbox
        name="countsRefunds"
        value="yes"
        defaultSelected={workspace.countsRefunds}
        description={t("countsRefundsHint")}
      >
        {t("countsRefunds")}
      </Checkbox>
      <SubmitButton className="self-start">{t("save")}</SubmitButton>
    </ActionForm>
  );
}
