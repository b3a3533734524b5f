"use client";

import { Archive, ArchiveRestore } from "lucide-react";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useTransition } from "react";
import { IconButton } from "@/components/ui/icon-button";
import { notify } from "@/components/ui/notify";
import type { Result } from "@/lib/core/result";

type ArchiveButtonProps = {
  name: string;
  isArchived: boolean;
  setArchived: (isArchived: boolean) => Promise<Result<unknown>>;
};

/** Archives or restores; the message afterwards takes it back. */
export function ArchiveButton({ name, isArchived, setArchived }: ArchiveButtonProps) {
  const t = useTranslations("touchpoints");
  const router = useRouter();
  const [isPending, startTransition] = useTransition();

  const set = (archived: boolean) =>
    startTransition(async () => {
      const result = await setArchived(archived);
      if (!result.ok) return notify.error(result.error.message);
      notify.ok(t(archived ? "archivedNotice" : "restoredNotice", { name }), {
        label: t("undo"),
        onUndo: () => set(!archived),
      });
      router.refresh();
    });

  return (
    <IconButton
      label={t(isArchived ? "restoreName" : "archiveName", { name })}
      icon={isArchived ? <ArchiveRestore size={14} /> : <Archive size={14} />}
      isPending={isPending}
      onPress={() => set(!isArchived)}
    />
  );
}
