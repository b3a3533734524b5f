"use client";

import { MailWarning } from "lucide-react";
import { useTranslations } from "next-intl";
import { useTransition } from "react";
import { Button } from "@/components/ui/button";
import { notify } from "@/components/ui/notify";
import { resendVerificationAction } from "@/lib/access/account-actions";

/** Reminds somebody whose address is not confirmed, and sends the link again. */
export function VerifyBanner({ email }: { email: string }) {
  const t = useTranslations("auth.banner");
  const [isPending, startTransition] = useTransition();

  function resend() {
    startTransition(async () => {
      const result = await resendVerificationAction({});
      if (result.ok) notify.ok(t("sent"));
      else notify.error(result.error.message);
    });
  }

  return (
    <aside className="flex flex-wrap items-center gap-x-3 gap-y-1 border-b border-line bg-accent-soft px-4 py-1.5 text-sm text-accent-ink">
      <MailWarning aria-hidden size={16} className="shrink-0" />
      <p className="min-w-0 grow basis-48">{t("text", { email })}</p>
      <Button size="sm" isPending={isPending} onPress={resend}>
        {t("resend")}
      </Button>
    </aside>
  );
}
