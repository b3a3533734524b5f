import type { CSSProperties, ReactNode } from "react";
import { cx } from "@/components/ui/cx";

type HeadCellProps = {
  /** of the stage or step */
  id: string;
  x: number;
  width: number;
  column: number;
  columnSpan?: number;
  /** how much larger heads are drawn than the board they stand on */
  scale: number;
  isStage?: boolean;
  style?: CSSProperties;
  className: string;
  children: ReactNode;
};

/** A place in the sticky head of the board; it keeps its size on the screen while the board shrinks. */
export function HeadCell(props: HeadCellProps) {
  const { id, x, width, column, columnSpan, scale, isStage, style, className, children } = props;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a table cannot be windowed
    // biome-ignore lint/a11y/useFocusableInteractive: its menu takes the focus
    <div
      role="columnheader"
      data-head={id}
      data-stage={isStage || undefined}
      aria-colindex={column + 2}
      aria-colspan={columnSpan}
      style={{ ...style, zoom: scale, insetInlineStart: x / scale, width: width / scale }}
      className={cx("group/head absolute", className)}
    >
      {children}
    </div>
  );
}
