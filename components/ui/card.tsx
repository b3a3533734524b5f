import { type ReactNode, useId } from "react";
import { cx } from "./cx";

type CardProps = {
  children: ReactNode;
  title?: ReactNode;
  subtitle?: ReactNode;
  actions?: ReactNode;
  isPadded?: boolean;
  className?: string;
};

/** A white sheet on the canvas, with a heading that names it when it has a title. */
export function Card(props: CardProps) {
  const { children, title, subtitle, actions, isPadded = true, className } = props;
  const headingId = useId();
  return (
    <section
      aria-labelledby={title ? headingId : undefined}
      className={cx("flex min-w-0 flex-col rounded-panel border border-line bg-surface", className)}
    >
      {(title || actions) && (
        <div className="flex min-h-11 flex-wrap items-center gap-x-2 gap-y-1 px-4 pt-3 pb-1">
          <div className="flex min-w-0 grow flex-wrap items-baseline gap-x-2">
            {title && (
              <h2 id={headingId} className="text-base font-semibold">
                {title}
              </h2>
            )}
            {subtitle && <p className="text-sm text-ink-3">{subtitle}</p>}
          </div>
          {actions}
        </div>
      )}
      <div className={cx("min-w-0 grow", isPadded && (title ? "px-4 pt-2 pb-4" : "p-4"))}>
        {children}
      </div>
    </section>
  );
}
