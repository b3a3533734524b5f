"use client";

import { Trash2 } from "lucide-react";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { notify } from "@/components/ui/notify";
import { eraseCustomerAction } from "@/lib/customers/actions";

type EraseCustomerProps = { workspaceSlug: string; customerId: string; name: string };

/** Removes a customer for good, once the name has been typed. */
export function EraseCustomer({ workspaceSlug, customerId, name }: EraseCustomerProps) {
  const t = useTranslations("customers");
  const router = useRouter();
  return (
    <ConfirmDialog
      title={t("eraseTitle", { name })}
      message={t("eraseMessage")}
      confirmLabel={t("erase")}
      typeToConfirm={name}
      trigger={<Button icon={<Trash2 aria-hidden size={16} />}>{t("erase")}</Button>}
      onConfirm={async () => {
        const result = await eraseCustomerAction(workspaceSlug, { customerId, confirmation: name });
        if (!result.ok) return result.error.message;
        notify.ok(t("erased"));
        router.push(`/${workspaceSlug}/customers`);
      }}
    />
  );
}
