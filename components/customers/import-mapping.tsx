"use client";

import { useTranslations } from "next-intl";
import { useState, useTransition } from "react";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { DataTable } from "@/components/ui/data-table";
import { FormMessage } from "@/components/ui/form-message";
import { Select } from "@/components/ui/select";
import { TextField } from "@/components/ui/text-field";
import { checkImportAction } from "@/lib/imports/actions";
import { fixedEvent, importFields } from "@/lib/imports/fields";
import type { ShownImport } from "@/lib/imports/queries";
import { ImportZone } from "./import-zone";

const none = "-";

type ImportMappingProps = { workspaceSlug: string; shown: ShownImport; onChanged: () => void };

/** Which column is what, above the first lines of the file. */
export function ImportMapping({ workspaceSlug, shown, onChanged }: ImportMappingProps) {
  const t = useTranslations("customers.imports");
  const { preview, kind, id: importId } = shown;
  const [mapping, setMapping] = useState(preview?.mapping ?? {});
  const [timeZone, setTimeZone] = useState(shown.timeZone);
  const [problem, setProblem] = useState<{ message: string; isZone: boolean }>();
  const [isPending, startTransition] = useTransition();
  if (!preview) return null;
  const columns = [...new Set(preview.columns)].filter(Boolean);
  const items = [
    { id: none, label: t("none") },
    ...columns.map((column) => ({ id: column, label: column })),
  ];

  const set = (field: string, column: string) => {
    const { [field]: _, ...others } = mapping;
    setProblem(undefined);
    setMapping(column && column !== none ? { ...others, [field]: column } : others);
  };
  const check = () =>
    startTransition(async () => {
      const result = await checkImportAction(workspaceSlug, { importId, mapping, timeZone });
      if (!result.ok) {
        const { message, fields = {} } = result.error;
        const [first = message] = Object.values(fields);
        return setProblem({ message: first, isZone: fields.timeZone !== undefined });
      }
      onChanged();
    });

  return (
    <Card title={t("mapTitle")} subtitle={t("mapHint")}>
      <div className="grid grid-cols-[repeat(auto-fill,minmax(12rem,1fr))] gap-3">
        {importFields[kind].map((field) => (
          <Select
            key={field}
            label={t(`fields.${field}`)}
            items={items}
            value={mapping[field] ?? none}
            onChange={(column) => set(field, column)}
          />
        ))}
        {kind === "events" && !mapping.event && (
          <TextField
            label={t("fixedEvent")}
            value={mapping[fixedEvent] ?? ""}
            onChange={(name) => set(fixedEvent, name)}
            maxLength={200}
          />
        )}
      </div>
      {mapping.timestamp && kind === "events" && (
        <ImportZone
          timeZone={timeZone}
          written={preview.rows.map(
            (cells) => cells[preview.columns.indexOf(mapping.timestamp ?? "")] ?? "",
          )}
          problem={problem?.isZone ? problem.message : undefined}
          onChange={setTimeZone}
        />
      )}
      <div className="mt-4">
        <DataTable
          label={t("firstLines")}
          columns={preview.columns.map((column, index) => ({
            id: String(index),
            header: column,
            cell: ({ cells }: { cells: string[] }) => cells[index] ?? "",
          }))}
          rows={preview.rows.map((cells, index) => ({ cells, key: String(index) }))}
          rowKey={({ key }) => key}
        />
      </div>
      <div className="mt-4 flex flex-col items-start gap-3">
        {problem && !problem.isZone && <FormMessage>{problem.message}</FormMessage>}
        <Button variant="primary" isPending={isPending} onPress={check}>
          {t("check")}
        </Button>
      </div>
    </Card>
  );
}
