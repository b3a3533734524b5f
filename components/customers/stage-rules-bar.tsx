"use client";

import { FlaskConical, Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import type { EditedRules } from "./use-stage-rules";

type StageRulesBarProps = Pick<
  EditedRules,
  "state" | "isPending" | "save" | "restore" | "attempt"
> & { count: number; onAdd: () => void };

/** What can be done with the rules as a whole, and whether they are saved. */
export function StageRulesBar(props: StageRulesBarProps) {
  const { count, state, isPending, onAdd, attempt, save, restore } = props;
  const t = useTranslations("customers");
  return (
    <div className="sticky bottom-0 z-10 flex flex-wrap items-center gap-2 bg-canvas py-2 max-md:static">
      <Button icon={<Plus aria-hidden size={16} />} onPress={onAdd}>
        {t("add")}
      </Button>
      <Button
        icon={<FlaskConical aria-hidden size={16} />}
        isPending={isPending}
        isDisabled={state !== "changed"}
        onPress={attempt}
      >
        {t("try")}
      </Button>
      <Button variant="primary" isPending={isPending} isDisabled={state === "saved"} onPress={save}>
        {t("save")}
      </Button>
      {count > 0 && (
        <ConfirmDialog
          title={t("defaultsTitle")}
          message={t("defaultsMessage", { count })}
          confirmLabel={t("defaultsConfirm")}
          trigger={
            <Button variant="ghost" isDisabled={isPending}>
              {t("useDefaults")}
            </Button>
          }
          onConfirm={restore}
        />
      )}
      {state !== "saved" && (
        <span role="status" className="text-sm text-ink-3">
          {state === "tried" ? t("tried") : t("unsaved")}
        </span>
      )}
    </div>
  );
}
