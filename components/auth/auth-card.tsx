import type { ReactNode } from "react";

type AuthCardProps = {
  title: string;
  lead?: ReactNode;
  children?: ReactNode;
  /** The way to another page of this kind, under the sheet. */
  footer?: ReactNode;
};

/** The one sheet of a page outside every workspace; holds the page's h1. */
export function AuthCard({ title, lead, children, footer }: AuthCardProps) {
  return (
    <div className="flex w-full max-w-100 flex-col gap-4">
      <section className="flex flex-col gap-5 rounded-panel border border-line bg-surface p-6 shadow-card max-sm:p-4">
        <div className="flex flex-col gap-1">
          <h1 className="text-xl font-semibold text-balance">{title}</h1>
          {lead && <p className="text-base text-balance text-ink-2">{lead}</p>}
        </div>
        {children}
      </section>
      {footer && (
        <p className="self-center rounded-pill bg-canvas px-3 py-1 text-center text-sm text-ink-2">
          {footer}
        </p>
      )}
    </div>
  );
}
