"use client";

import { Archive, ArchiveRestore } from "lucide-react";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useTransition } from "react";
import { IconButton } from "@/components/ui/icon-button";
import { notify } from "@/components/ui/notify";
import { archiveChannelAction, restoreChannelAction } from "@/lib/touchpoints/channels/actions";

type Props = { slug: string; channel: { id: string; name: string }; isArchived: boolean };

/** Archives or restores a channel; the message afterwards takes it back. */
export function ArchiveChannel({ slug, channel, isArchived }: Props) {
  const t = useTranslations("touchpoints");
  const router = useRouter();
  const [isPending, startTransition] = useTransition();
  const { id: channelId, name } = channel;

  const set = (archived: boolean) =>
    startTransition(async () => {
      const change = archived ? archiveChannelAction : restoreChannelAction;
      const result = await change(slug, { channelId });
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
