"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState, useTransition } from "react";
import { ActionForm } from "@/components/ui/action-form";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { notify } from "@/components/ui/notify";
import { Select } from "@/components/ui/select";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextLink } from "@/components/ui/text-link";
import { acknowledgeAlertAction, linkAlertAction } from "@/lib/alerts/actions";
import type { Result } from "@/lib/core/result";

type Props = {
  workspaceSlug: string;
  alert: { id: string; isAcknowledged: boolean; painPointId: string | null };
  painPoints: { id: string; title: string }[];
};

/** Taking note of an alert, and tying it to a pain point. */
export function AlertActions({ workspaceSlug, alert, painPoints }: Props) {
  const t = useTranslations("alerts");
  const router = useRouter();
  const [isOpen, setOpen] = useState(false);
  const [isPending, startTransition] = useTransition();
  const alertId = alert.id;

  const send = (work: () => Promise<Result<unknown>>) =>
    startTransition(async () => {
      const result = await work();
      if (result.ok) router.refresh();
      else notify.error(result.error.message);
    });
  return (
    <div className="flex flex-wrap gap-2">
      {!alert.isAcknowledged && (
        <Button
          size="sm"
          isPending={isPending}
          onPress={() => send(() => acknowledgeAlertAction(workspaceSlug, { alertId }))}
        >
          {t("acknowledge")}
        </Button>
      )}
      {alert.painPointId ? (
        <Button
          size="sm"
          variant="ghost"
          onPress={() => send(() => linkAlertAction(workspaceSlug, { alertId, painPointId: null }))}
        >
          {t("unlink")}
        </Button>
      ) : (
        <Button size="sm" variant="ghost" onPress={() => setOpen(true)}>
          {t("link")}
        </Button>
      )}
      <Dialog title={t("linkTitle")} isOpen={isOpen} onOpenChange={setOpen} size="sm">
        {painPoints.length === 0 ? (
          <p>
            {t("linkNone")}{" "}
            <TextLink href={`/${workspaceSlug}/insights/new`}>{t("linkNew")}</TextLink>
          </p>
        ) : (
          <ActionForm
            action={(values) =>
              linkAlertAction(workspaceSlug, {
                alertId,
                painPointId: painPoints.find(({ id }) => id === values.painPoint)?.id ?? null,
              })
            }
            onSuccess={() => {
              setOpen(false);
              router.refresh();
            }}
          >
            <Select
              label={t("linkField")}
              name="painPoint"
              items={painPoints.map(({ id, title }) => ({ id, label: title }))}
              defaultValue={painPoints[0]?.id}
            />
            <div>
              <SubmitButton>{t("linkSave")}</SubmitButton>
            </div>
          </ActionForm>
        )}
      </Dialog>
    </div>
  );
}
