"use client";

import { X } from "lucide-react";
import type { ReactNode } from "react";
import { PressButton } from "./press-button";

type ChipProps = {
  children: ReactNode;
  icon?: ReactNode;
  /** CSS colour of a dot before the text. */
  color?: string;
  onRemove?: () => void;
  removeLabel?: string;
};

/** A thing by its name: a channel, a tag, a persona, a filter in force. */
export function Chip({ children, icon, color, onRemove, removeLabel }: ChipProps) {
  return (
    <span className="inline-flex h-6.5 max-w-full items-center gap-1.5 rounded-pill border border-line-strong bg-surface px-2 text-sm text-ink-2">
      {color && (
        <span
          aria-hidden
          className="keep-colour size-2 shrink-0 rounded-pill"
          style={{ backgroundColor: color }}
        />
      )}
      {icon}
      <span className="truncate">{children}</span>
      {onRemove && (
        <PressButton
          aria-label={removeLabel}
          onPress={onRemove}
          className="-me-1.5 flex size-6 shrink-0 items-center justify-center rounded-pill text-ink-3 hover:bg-hover hover:text-ink"
        >
          <X aria-hidden size={12} />
        </PressButton>
      )}
    </span>
  );
}
