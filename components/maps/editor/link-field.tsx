"use client";

import { type FocusEvent, type KeyboardEvent, type ReactNode, useState } from "react";
import { ComboBox } from "@/components/ui/combo-box";
import type { Option } from "@/components/ui/option-item";

type LinkFieldProps = {
  cardId: string;
  label: string;
  items: Option[];
  value: string | null;
  placeholder: string;
  isDisabled: boolean;
  description?: ReactNode;
  onChange: (id: string | null) => void;
};

/**
 * What a card is tied to. Emptied words may be the beginning of a search for another tie, so the one
 * there is goes only when the field is left; Escape keeps it.
 */
export function LinkField({ cardId, value, onChange, ...field }: LinkFieldProps) {
  const [emptiedId, setEmptiedId] = useState<string | null>(null);
  const isEmptied = emptiedId === cardId;

  function onBlur({ currentTarget, relatedTarget }: FocusEvent) {
    if (!isEmptied || currentTarget.contains(relatedTarget)) return;
    setEmptiedId(null);
    onChange(null);
  }

  function onKeyDown({ key }: KeyboardEvent) {
    if (key === "Escape") setEmptiedId(null);
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it listens to the field within
    <div onBlur={onBlur} onKeyDownCapture={onKeyDown}>
      <ComboBox
        {...field}
        value={isEmptied ? null : value}
        onChange={(id) => {
          setEmptiedId(id === null && value !== null ? cardId : null);
          if (id !== null) onChange(id);
        }}
      />
    </div>
  );
}
