"use client";

import { Trash2 } from "lucide-react";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { IconButton } from "@/components/ui/icon-button";
import { notify } from "@/components/ui/notify";
import { removeAnnotationAction } from "@/lib/kpis/actions";

type Props = { workspaceSlug: string; annotationId: string; text: string };

export function RemoveNote({ workspaceSlug, annotationId, text }: Props) {
  const t = useTranslations("kpis.notes");
  const router = useRouter();
  async function remove() {
    const result = await removeAnnotationAction(workspaceSlug, { annotationId });
    if (result.ok) router.refresh();
    else notify.error(result.error.message);
  }
  return (
    <IconButton
      label={t("remove", { text })}
      icon={<Trash2 aria-hidden size={14} />}
      onPress={remove}
    />
  );
}
