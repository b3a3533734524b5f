"use client";

import { Trash2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { IconButton } from "@/components/ui/icon-button";
import { useUndoable } from "@/components/ui/use-undoable";
import { addAnnotationAction, removeAnnotationAction } from "@/lib/kpis/actions";
import type { Annotation } from "@/lib/kpis/notes/queries";

type Props = { workspaceSlug: string; mapId: string; note: Annotation };

/** Takes a note away; undone rather than asked about. */
export function RemoveNote({ workspaceSlug, mapId, note }: Props) {
  const t = useTranslations("kpis.notes");
  const removing = useUndoable();
  const { id: annotationId, stageId, kind, day, text } = note;
  const remove = () =>
    removing.start({
      act: () => removeAnnotationAction(workspaceSlug, { annotationId }),
      notice: t("removed"),
      undo: () => addAnnotationAction(workspaceSlug, { mapId, stageId, kind, day, text }),
    });
  return (
    <IconButton
      label={t("remove", { text })}
      icon={<Trash2 aria-hidden size={14} />}
      isPending={removing.isPending}
      onPress={remove}
    />
  );
}
