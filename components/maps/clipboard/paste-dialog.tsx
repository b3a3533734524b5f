"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { cx } from "@/components/ui/cx";
import { Dialog } from "@/components/ui/dialog";
import type { PendingPaste } from "./paste";

const shown = { rows: 8, columns: 6 };
const cellClasses = "max-w-40 truncate border-e border-line px-2 py-1.5 last:border-0";

type PasteDialogProps = { pending: PendingPaste; onClose: () => void; onPaste: () => void };

/** What a large paste would put on the map. */
export default function PasteDialog({ pending, onClose, onPaste }: PasteDialogProps) {
  const t = useTranslations("maps.clipboard");
  const { plan, rows, steps } = pending;
  const { addedSteps, addedLanes } = plan;
  const columns = Math.max(...rows.map((row) => row.cells.length));
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
          <PasteTable
            rows={rows.slice(0, shown.rows)}
            steps={steps.slice(0, Math.min(columns, shown.columns))}
          />
        </div>
        {isCut && <p className="text-xs text-ink-3">{t("more", { rows: rows.length, columns })}</p>}
      </div>
    </Dialog>
  );
}

/** Each row beside the lane and below the steps that take it. */
function PasteTable({ rows, steps }: Pick<PendingPaste, "rows" | "steps">) {
  const t = useTranslations("maps");
  return (
    <table className="w-full text-xs">
      {steps.length > 0 && (
        <thead className="bg-sunken text-start text-ink-2">
          <tr className="border-b border-line">
            <th scope="col" className={cellClasses}>
              <span className="sr-only">{t("panel.lane")}</span>
            </th>
            {steps.map((step, column) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: steps may have the same name
              <th key={column} scope="col" className={cx(cellClasses, "text-start font-medium")}>
                {step}
              </th>
            ))}
          </tr>
        </thead>
      )}
      <tbody>
        {rows.map(({ lane, cells }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: rows of a paste have no other name
          <tr key={index} className="border-b border-line last:border-0">
            <th
              scope="row"
              className={cx(cellClasses, "bg-sunken text-start font-medium text-ink-2")}
            >
              {lane}
            </th>
            {cells.slice(0, shown.columns).map((cell, column) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: nor have its columns
              <td key={column} className={cellClasses}>
                {cell}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
