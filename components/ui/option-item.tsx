"use client";

import { Check } from "lucide-react";
import type { ReactNode } from "react";
import { ListBoxItem, Text } from "react-aria-components";

export type Option = { id: string; label: string; description?: string; icon?: ReactNode };

/** One choice in a list that opens. */
export function OptionItem({ option }: { option: Option }) {
  return (
    <ListBoxItem
      id={option.id}
      textValue={option.label}
      className="flex min-h-8 items-center gap-2 rounded-control px-2 py-1 outline-none focus:bg-hover selected:font-medium pointer-coarse:min-h-11 forced-colors:focus:outline-2"
    >
      {({ isSelected }) => (
        <>
          {option.icon}
          <span className="flex min-w-0 grow flex-col">
            <Text slot="label">{option.label}</Text>
            {option.description && (
              <Text slot="description" className="text-xs font-normal text-ink-3">
                {option.description}
              </Text>
            )}
          </span>
          {isSelected && <Check aria-hidden size={16} className="shrink-0 text-accent-ink" />}
        </>
      )}
    </ListBoxItem>
  );
}
