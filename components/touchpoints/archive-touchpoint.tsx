"use client";

import { Archive, ArchiveRestore } from "lucide-react";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useTransition } from "react";
import { IconButton } from "@/components/ui/icon-button";
import { notify } from "@/components/ui/notify";
import { archiveTouchpointAction, restoreTouchpointAction } from "@/lib/touchpoints/actions";

type Props = { slug: string; touchpoint: { id: string; name: string }; isArchived: boolean };

/** Archives or restores a touchpoint; the message afterwards takes it back. */
export function ArchiveTouchpoint({ slug, touchpoint, isArchived }: Props) {
  const t = useTranslations("touchpoints");
  const router = useRouter();
  const [isPending, startTransition] = useTransition();
  const { id: touchpointId, name } = touchpoint;

  const set = (archived: boolean) =>
    startTransition(async () => {
      const change = archived ? archiveTouchpointAction : restoreTouchpointAction;
      const result = await change(slug, { touchpointId });
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
