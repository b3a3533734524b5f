"use client";

import { useId } from "react";

type FileFieldProps = { label: string; onChoose: (file: File | null) => void };

/** The browser's own way to choose a CSV file. */
export function FileField({ label, onChoose }: FileFieldProps) {
  const id = useId();
  return (
    <div className="flex flex-col gap-1">
      <label htmlFor={id} className="text-sm font-medium">
        {label}
      </label>
      <input
        id={id}
        type="file"
        accept=".csv,.tsv,.txt,text/csv"
        onChange={({ target }) => onChoose(target.files?.[0] ?? null)}
        className="min-h-8 rounded-control border border-line-field bg-surface p-1 text-sm file:me-3 file:rounded-control file:border-0 file:bg-sunken file:px-3 file:py-1 focus-visible:outline-2 focus-visible:outline-focus"
      />
    </div>
  );
}
