"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { cancelImportAction } from "@/lib/imports/actions";

type DiscardImportProps = { workspaceSlug: string; importId: string; onChanged: () => void };

/** Gives up an import of which nothing is in yet. */
export function DiscardImport({ workspaceSlug, importId, onChanged }: DiscardImportProps) {
  const t = useTranslations("customers.imports");
  return (
    <ConfirmDialog
      title={t("discardTitle")}
      message={t("discardMessage")}
      confirmLabel={t("discard")}
      trigger={
        <Button variant="ghost" className="self-start">
          {t("discard")}
        </Button>
      }
      onConfirm={async () => {
        const result = await cancelImportAction(workspaceSlug, { importId });
        if (!result.ok) return result.error.message;
        onChanged();
      }}
    />
  );
}
