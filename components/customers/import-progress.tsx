"use client";

import { useTranslations } from "next-intl";
import { useTransition } from "react";
import { Button } from "@/components/ui/button";
import { notify } from "@/components/ui/notify";
import { ProgressBar } from "@/components/ui/progress-bar";
import { cancelImportAction } from "@/lib/imports/actions";
import type { ShownImport } from "@/lib/imports/queries";

type ImportProgressProps = {
  workspaceSlug: string;
  shown: ShownImport;
  mayEdit: boolean;
  onChanged: () => void;
};

/** How much of the file has been read, and the way to stop. */
export function ImportProgress({ workspaceSlug, shown, mayEdit, onChanged }: ImportProgressProps) {
  const t = useTranslations("customers.imports");
  const [isPending, startTransition] = useTransition();
  const cancel = () =>
    startTransition(async () => {
      const result = await cancelImportAction(workspaceSlug, { importId: shown.id });
      if (!result.ok) return notify.error(result.error.message);
      notify.ok(t("cancelled"));
      onChanged();
    });
  return (
    <div className="flex max-w-xl flex-col items-start gap-3">
      <ProgressBar
        label={shown.status === "checking" ? t("checking") : t("importing")}
        value={(100 * shown.offset) / shown.bytes}
      />
      {mayEdit && (
        <Button isPending={isPending} onPress={cancel}>
          {t("cancel")}
        </Button>
      )}
    </div>
  );
}
