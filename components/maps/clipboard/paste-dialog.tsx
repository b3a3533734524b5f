"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import type { PendingPaste } from "./use-clipboard";

const shown = { rows: 8, columns: 6 };

type PasteDialogProps = { pending: PendingPaste; onClose: () => void; onPaste: () => void };

/** What a large paste would put on the map. */
export default function PasteDialog({ pending, onClose, onPaste }: PasteDialogProps) {
  const t = useTranslations("maps.clipboard");
  const { plan, rows } = pending;
  const { addedSteps, addedLanes } = plan;
  const columns = Math.max(...rows.map((row) => row.length));
  const isCut = rows.length > shown.rows || columns > shown.columns;
  return (
    <Dialog
      isOpen
      size="lg"
      title={t("title", { count: plan.ids.length })}
      onOpenChange={(isOpen) => !isOpen && onClose()}
      footer={
        <>
          <Button onPress={onClose}>{t("cancel")}</Button>
          <Button variant="primary" onPress={onPaste}>
            {t("paste")}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-3">
        <p className="text-ink-2">{t("from")}</p>
        {addedSteps + addedLanes > 0 && (
          <p className="text-ink-2">{t("grows", { steps: addedSteps, lanes: addedLanes })}</p>
        )}
        <div className="overflow-x-auto rounded-card border border-line">
          <table className="w-full text-xs">
            <tbody>
              {rows.slice(0, shown.rows).map((row, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: rows of a paste have no other name
                <tr key={index} className="border-b border-line last:border-0">
                  {row.slice(0, shown.columns).map((cell, column) => (
                    <td
                      // biome-ignore lint/suspicious/noArrayIndexKey: nor have its columns
                      key={column}
                      className="max-w-40 truncate border-e border-line px-2 py-1.5 last:border-0"
                    >
                      {cell}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
        {isCut && <p className="text-xs text-ink-3">{t("more", { rows: rows.length, columns })}</p>}
      </div>
    </Dialog>
  );
}
