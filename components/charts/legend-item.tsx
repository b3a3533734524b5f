import type { ReactNode } from "react";

type LegendItemProps = { mark: "dot" | "tick" | "dash"; color: string; children: ReactNode };

const marks = {
  dot: "size-2 rounded-pill",
  tick: "h-0.5 w-3.5 rounded-pill",
  dash: "h-0 w-4 border-t-2 border-dashed bg-transparent!",
};

export function LegendItem({ mark, color, children }: LegendItemProps) {
  return (
    <span className="inline-flex items-center gap-1.5 text-xs text-ink-2">
      <span
        aria-hidden
        className={`keep-colour ${marks[mark]}`}
        style={{ backgroundColor: color, borderColor: color }}
      />
      {children}
    </span>
  );
}
