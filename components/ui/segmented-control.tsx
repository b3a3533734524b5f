"use client";

import type { KeyboardEvent, ReactNode } from "react";

type SegmentedControlProps<Id extends string> = {
  label: string;
  items: readonly { id: Id; label: string; icon?: ReactNode }[];
  value: Id;
  onChange: (id: Id) => void;
};

/** Two to five views of the same thing, one of them chosen. */
export function SegmentedControl<Id extends string>(props: SegmentedControlProps<Id>) {
  const { label, items, value, onChange } = props;
  const hasChosen = items.some((item) => item.id === value);
  return (
    <div
      role="radiogroup"
      aria-label={label}
      onKeyDown={walk}
      className="inline-flex max-w-full overflow-x-auto rounded-card bg-sunken p-0.5"
    >
      {items.map((item, index) => (
        // biome-ignore lint/a11y/useSemanticElements: a radio button cannot hold an icon
        <button
          key={item.id}
          type="button"
          role="radio"
          aria-checked={item.id === value}
          tabIndex={item.id === value || (!hasChosen && index === 0) ? 0 : -1}
          onClick={() => onChange(item.id)}
          className="inline-flex h-6.5 items-center gap-1.5 rounded-control px-2.5 font-medium whitespace-nowrap text-ink-2 transition-colors duration-100 hover:text-ink aria-checked:bg-surface aria-checked:text-ink aria-checked:shadow-card pointer-coarse:h-10"
        >
          {item.icon}
          {item.label}
        </button>
      ))}
    </div>
  );
}

/** The arrows go along the choices; Enter or Space chooses, since a view may take a while to come. */
function walk(event: KeyboardEvent<HTMLElement>) {
  const { key, currentTarget } = event;
  const isForward = key === "ArrowRight" || key === "ArrowDown";
  if (!isForward && key !== "ArrowLeft" && key !== "ArrowUp") return;
  event.preventDefault();
  event.stopPropagation();
  const choices = [...currentTarget.querySelectorAll<HTMLElement>("[role=radio]")];
  const at = choices.findIndex((choice) => choice.matches(":focus"));
  const isAcross = key === "ArrowLeft" || key === "ArrowRight";
  const isMirrored = isAcross && getComputedStyle(currentTarget).direction === "rtl";
  const step = isForward === isMirrored ? -1 : 1;
  choices.at((at + step) % choices.length)?.focus();
}
