import type { ReactNode } from "react";

/** A drawing that keeps its width on phones and scrolls inside its own region. */
export function WidePlot(props: { label: string; minWidth: number; children: ReactNode }) {
  return (
    <section
      aria-label={props.label}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
      tabIndex={0}
      className="relative overflow-x-auto rounded-card"
    >
      <div style={{ minWidth: props.minWidth }}>{props.children}</div>
    </section>
  );
}
