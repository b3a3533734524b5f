"use client";

import type { Option } from "./option-item";
import { Select } from "./select";

type FilterSelectProps = {
  label: string;
  /** Names the choice that filters nothing. */
  anyLabel: string;
  /** What is chosen; anything that is not among the items filters nothing. */
  value: string | null;
  items: Option[];
  onChange: (id: string | null) => void;
  hideLabel?: boolean;
  className?: string;
};

const any = "any";

/** A choice that may also be left open. */
export function FilterSelect({ anyLabel, value, items, onChange, ...select }: FilterSelectProps) {
  return (
    <Select
      {...select}
      value={items.find(({ id }) => id === value)?.id ?? any}
      onChange={(id) => onChange(id === any ? null : id)}
      items={[{ id: any, label: anyLabel }, ...items]}
    />
  );
}
