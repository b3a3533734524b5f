"use client";

import { Eye, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { DateText } from "@/components/ui/date-text";
import { IconButton } from "@/components/ui/icon-button";
import { InlineEdit } from "@/components/ui/inline-edit";
import { notify } from "@/components/ui/notify";
import { deleteVersionAction, renameVersionAction } from "@/lib/maps/versions/actions";
import type { MapVersion } from "@/lib/maps/versions/queries";
import { useSurroundings } from "../editor/editor-context";
import { useBoard } from "../state/board-context";
import { useHistoryRefresh } from "./use-history";

type VersionItemProps = { version: MapVersion; onMoment: (revision: number) => void };

/** One moment worth coming back to. */
export function VersionItem({ version, onMoment }: VersionItemProps) {
  const t = useTranslations("history");
  const { canEdit } = useBoard();
  const { workspaceSlug } = useSurroundings();
  const refresh = useHistoryRefresh();
  const versionId = version.id;

  async function rename(name: string): Promise<string | undefined> {
    const result = await renameVersionAction(workspaceSlug, { versionId, name });
    if (!result.ok) return result.error.message;
    await refresh();
    return undefined;
  }

  async function forget() {
    const result = await deleteVersionAction(workspaceSlug, { versionId });
    if (!result.ok) return notify.error(result.error.message);
    notify.ok(t("versions.deleted"));
    await refresh();
  }

  return (
    <li className="flex items-start gap-2 rounded-card border border-line bg-surface p-2.5">
      <div className="flex min-w-0 grow flex-col gap-0.5">
        {version.kind === "named" && canEdit ? (
          <InlineEdit
            label={t("versions.rename")}
            value={version.name ?? ""}
            maxLength={80}
            onSave={rename}
            className="font-medium"
          />
        ) : (
          <span className="font-medium">
            {version.name ?? t(version.kind === "auto" ? "versions.auto" : "versions.restored")}
          </span>
        )}
        <span className="text-xs text-ink-3">
          <DateText date={version.createdAt} style="relative" />{" "}
          {version.authorName && t("versions.by", { name: version.authorName })}
        </span>
      </div>
      <IconButton
        label={t("preview")}
        icon={<Eye size={14} />}
        onPress={() => onMoment(version.revision)}
      />
      {version.kind === "named" && canEdit && (
        <IconButton
          label={t("versions.delete")}
          icon={<X size={14} />}
          onPress={() => void forget()}
        />
      )}
    </li>
  );
}
