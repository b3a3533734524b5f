"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useTransition } from "react";
import { Button } from "@/components/ui/button";
import { notify } from "@/components/ui/notify";
import { evaluateAlertsAction } from "@/lib/alerts/actions";

/** Looks at the watched figures at once instead of tomorrow morning. */
export function CheckNow({ workspaceSlug }: { workspaceSlug: string }) {
  const t = useTranslations("alerts");
  const router = useRouter();
  const [isPending, startTransition] = useTransition();
  const check = () =>
    startTransition(async () => {
      const result = await evaluateAlertsAction(workspaceSlug, {});
      if (!result.ok) return notify.error(result.error.message);
      const { opened, recovered, settled, watched, judged } = result.value;
      const over = recovered + settled;
      const isNew = opened + over > 0;
      notify.ok(
        isNew ? t("checked", { opened, over }).trim() : t("checkedNone", { watched, judged }),
      );
      router.refresh();
    });
  return (
    <Button isPending={isPending} onPress={check}>
      {t("check")}
    </Button>
  );
}
