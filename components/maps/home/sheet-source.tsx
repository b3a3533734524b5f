"use client";

import { useTranslations } from "next-intl";
import { useDeferredValue, useMemo, useRef } from "react";
import { Button } from "@/components/ui/button";
import { TextArea } from "@/components/ui/text-area";
import { newId } from "@/lib/core/new-id";
import { applyOps } from "@/lib/maps/apply-op";
import { emptyBoard } from "@/lib/maps/model";
import { sheetOps } from "@/lib/maps/sheet/ops";
import { longestSheet, readSheet } from "@/lib/maps/sheet/read";
import { BoardTable } from "../history/board-table";

type SheetSourceProps = { value: string; onChange: (text: string) => void };

/** Cells of a spreadsheet, pasted or from a file, and the map they would become. */
export default function SheetSource({ value, onChange }: SheetSourceProps) {
  const t = useTranslations("templates.sheet");
  const chooser = useRef<HTMLInputElement>(null);
  const text = useDeferredValue(value);
  const reading = useMemo(() => (text.trim() === "" ? null : readSheet(text)), [text]);
  const board = useMemo(
    () => (reading?.ok ? applyOps(emptyBoard, sheetOps(reading.sheet, newId)) : null),
    [reading],
  );

  async function take(file: File | undefined) {
    if (file) onChange((await file.text()).slice(0, longestSheet + 1));
  }

  return (
    <div className="flex flex-col gap-3">
      <TextArea
        label={t("label")}
        name="sheet"
        rows={6}
        value={value}
        onChange={onChange}
        maxLength={longestSheet}
        description={t("hint")}
      />
      <div>
        <input
          ref={chooser}
          type="file"
          hidden
          aria-label={t("file")}
          accept=".csv,.tsv,.txt,text/csv,text/tab-separated-values,text/plain"
          onChange={(event) => {
            void take(event.target.files?.[0]);
            event.target.value = "";
          }}
        />
        <Button onPress={() => chooser.current?.click()}>{t("file")}</Button>
      </div>
      <p role="status" className="text-ink-2">
        {reading?.ok === false && t(`reasons.${reading.reason}`)}
        {reading?.ok &&
          t("found", {
            stages: reading.sheet.stages.length,
            lanes: reading.sheet.lanes.length,
            cards: reading.sheet.lanes.flatMap((lane) => lane.cells.flat()).length,
          })}
      </p>
      {board && <BoardTable board={board} maxHeight="24rem" />}
    </div>
  );
}
