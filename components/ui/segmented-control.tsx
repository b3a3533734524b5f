"use client";

import type { ReactNode } from "react";
import { ToggleButton, ToggleButtonGroup } from "react-aria-components";

type SegmentedControlProps<Id extends string> = {
  label: string;
  items: readonly { id: Id; label: string; icon?: ReactNode }[];
  value: Id;
  onChange: (id: Id) => void;
};

/** Two to five views of the same thing, one of them chosen. */
export function SegmentedControl<Id extends string>(props: SegmentedControlProps<Id>) {
  const { label, items, value, onChange } = props;
  return (
    <ToggleButtonGroup
      aria-label={label}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[value]}
      onSelectionChange={(keys) => {
        const chosen = items.find((item) => keys.has(item.id));
        if (chosen) onChange(chosen.id);
      }}
      className="inline-flex max-w-full overflow-x-auto rounded-card bg-sunken p-0.5"
    >
      {items.map((item) => (
        <ToggleButton
          key={item.id}
          id={item.id}
          className="inline-flex h-6.5 items-center gap-1.5 rounded-control px-2.5 font-medium whitespace-nowrap text-ink-2 transition-colors duration-100 hover:text-ink selected:bg-surface selected:text-ink selected:shadow-card pointer-coarse:h-10"
        >
          {item.icon}
          {item.label}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
