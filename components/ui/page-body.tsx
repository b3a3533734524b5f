import type { ReactNode } from "react";
import { cx } from "./cx";

const widths = { full: "", wide: "mx-auto max-w-7xl", text: "mx-auto max-w-2xl" };

/** The space under a page's bar. */
export function PageBody(props: { children: ReactNode; width?: keyof typeof widths }) {
  return (
    <div className={cx("flex w-full flex-col gap-4 p-4", widths[props.width ?? "full"])}>
      {props.children}
    </div>
  );
}
