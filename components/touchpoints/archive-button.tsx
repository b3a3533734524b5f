"use client";

import { Archive, ArchiveRestore } from "lucide-react";
import { useTranslations } from "next-intl";
import { IconButton } from "@/components/ui/icon-button";
import { useUndoable } from "@/components/ui/use-undoable";
import type { Result } from "@/lib/core/result";

type ArchiveButtonProps = {
  name: string;
  isArchived: boolean;
  setArchived: (isArchived: boolean) => Promise<Result<unknown>>;
};

/** Archives or restores; the message afterwards takes it back. */
export function ArchiveButton({ name, isArchived, setArchived }: ArchiveButtonProps) {
  const t = useTranslations("touchpoints");
  const archiving = useUndoable();
  const saying = (archived: boolean) => t(archived ? "archivedNotice" : "restoredNotice", { name });
  const change = () =>
    archiving.start({
      act: () => setArchived(!isArchived),
      notice: saying(!isArchived),
      undo: () => setArchived(isArchived),
      undoneNotice: saying(isArchived),
    });

  return (
    <IconButton
      label={t(isArchived ? "restoreName" : "archiveName", { name })}
      icon={isArchived ? <ArchiveRestore size={14} /> : <Archive size={14} />}
      isPending={archiving.isPending}
      onPress={change}
    />
  );
}
