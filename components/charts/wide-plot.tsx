import type { ReactNode } from "react";
import { ScrollRegion } from "@/components/ui/scroll-region";

type WidePlotProps = { label: string; minWidth: number; children: ReactNode };

/** A drawing that keeps its width on phones and scrolls inside its own region. */
export function WidePlot({ label, minWidth, children }: WidePlotProps) {
  return (
    <ScrollRegion label={label} className="rounded-card">
      <div style={{ minWidth }}>{children}</div>
    </ScrollRegion>
  );
}
