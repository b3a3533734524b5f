import type { CSSProperties, ReactNode } from "react";
import { cx } from "./cx";

type ScrollRegionProps = {
  label: string;
  className?: string;
  style?: CSSProperties;
  children: ReactNode;
};

/** What may be wider or longer than its place: it scrolls by itself, with the keyboard too. */
export function ScrollRegion({ label, className, style, children }: ScrollRegionProps) {
  return (
    <section
      aria-label={label}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
      tabIndex={0}
      className={cx("relative overflow-auto", className)}
      style={style}
    >
      {children}
    </section>
  );
}
