import type { ReactNode } from "react";

type EmptyStateProps = {
  /** One sentence: what this place will hold, or why it is empty. */
  title: string;
  icon?: ReactNode;
  description?: ReactNode;
  action?: ReactNode;
  secondary?: ReactNode;
};

export function EmptyState({ title, icon, description, action, secondary }: EmptyStateProps) {
  return (
    <div className="mx-auto flex max-w-md flex-col items-center gap-3 px-4 py-12 text-center">
      {icon && (
        <span
          aria-hidden
          className="flex size-12 items-center justify-center rounded-panel bg-accent-soft text-accent-ink"
        >
          {icon}
        </span>
      )}
      <p className="text-base font-medium text-balance">{title}</p>
      {description && <p className="text-sm text-balance text-ink-2">{description}</p>}
      {(action || secondary) && (
        <div className="flex flex-wrap items-center justify-center gap-3 pt-1">
          {action}
          {secondary}
        </div>
      )}
    </div>
  );
}
