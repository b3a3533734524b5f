"use client";

import { type KeyboardEvent, useState } from "react";
import { TextField } from "@/components/ui/text-field";

type SavedFieldProps = {
  label: string;
  description: string;
  value: string;
  isReadOnly: boolean;
  /** Saves, or says what is wrong with the text. */
  onSave: (text: string) => string | undefined;
};

/** A line of text that is saved when it is left or Enter is pressed; what is wrong stays to be mended. */
export function SavedField({ label, description, value, isReadOnly, onSave }: SavedFieldProps) {
  const [draft, setDraft] = useState<string | null>(null);
  const [error, setError] = useState<string | undefined>();

  function save() {
    if (draft === null || draft.trim() === value) return setDraft(null);
    const problem = onSave(draft.trim());
    setError(problem);
    if (!problem) setDraft(null);
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.key === "Enter") save();
    if (event.key === "Escape") {
      setDraft(null);
      setError(undefined);
    }
  }

  return (
    <TextField
      label={label}
      description={description}
      value={draft ?? value}
      isReadOnly={isReadOnly}
      errorMessage={error}
      onChange={setDraft}
      onBlur={save}
      onKeyDown={onKeyDown}
    />
  );
}
