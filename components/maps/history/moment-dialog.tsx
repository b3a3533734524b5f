"use client";

import { useTranslations } from "next-intl";
import { Dialog } from "@/components/ui/dialog";
import { MomentView } from "./moment-view";

type MomentDialogProps = {
  /** null while nothing is looked at */
  revision: number | null;
  onRevision: (revision: number | null) => void;
};

/** The map as it was at one moment of its life. */
export function MomentDialog({ revision, onRevision }: MomentDialogProps) {
  const t = useTranslations("history.moment");
  return (
    <Dialog
      title={t("title")}
      size="lg"
      isOpen={revision !== null}
      onOpenChange={(isOpen) => !isOpen && onRevision(null)}
    >
      {revision !== null && (
        <MomentView revision={revision} onRevision={onRevision} onDone={() => onRevision(null)} />
      )}
    </Dialog>
  );
}
