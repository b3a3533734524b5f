"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { notify } from "@/components/ui/notify";
import { endOtherSessionsAction } from "@/lib/access/account-actions";

export function EndSessionsButton() {
  const t = useTranslations("profile.sessions");
  const router = useRouter();
  return (
    <ConfirmDialog
      title={t("endOthersTitle")}
      message={t("endOthersMessage")}
      confirmLabel={t("endOthers")}
      trigger={<Button size="sm">{t("endOthers")}</Button>}
      onConfirm={async () => {
        const result = await endOtherSessionsAction({});
        if (!result.ok) return result.error.message;
        notify.ok(t("ended"));
        router.refresh();
      }}
    />
  );
}
