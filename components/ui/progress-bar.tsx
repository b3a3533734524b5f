"use client";

import { useFormatter } from "next-intl";
import { ProgressBar as AriaProgressBar, Label } from "react-aria-components";

type ProgressBarProps = { label: string /** Percent, 0 to 100. */; value: number };

/** How far something that takes a while has come. */
export function ProgressBar({ label, value }: ProgressBarProps) {
  const format = useFormatter();
  const share = Math.min(Math.max(value / 100, 0), 1);
  const text = format.number(share, { style: "percent" });
  return (
    <AriaProgressBar value={share * 100} valueLabel={text} className="flex w-full flex-col gap-1">
      <span className="flex justify-between gap-3 text-sm">
        <Label className="min-w-0 truncate">{label}</Label>
        <span className="tabular-nums">{text}</span>
      </span>
      <span className="h-2 overflow-hidden rounded-pill bg-sunken">
        <span
          className="block h-full rounded-pill bg-accent"
          style={{ inlineSize: `${share * 100}%` }}
        />
      </span>
    </AriaProgressBar>
  );
}
