import { cx } from "./cx";

export type ButtonVariant = "primary" | "secondary" | "ghost" | "danger";
export type ControlSize = "sm" | "md" | "lg";

const variants: Record<ButtonVariant, string> = {
  primary: "bg-accent text-on-accent hover:bg-accent-hover active:bg-accent-hover",
  secondary:
    "border border-line-strong bg-surface text-ink shadow-card hover:bg-surface-2 hover:border-line-field active:bg-sunken",
  ghost: "text-ink hover:bg-hover active:bg-pressed expanded:bg-pressed",
  danger: "bg-danger-fill text-white hover:bg-danger-fill-hover active:bg-danger-fill-hover",
};

const sizes: Record<ControlSize, string> = {
  sm: "h-7 px-2.5 text-sm",
  md: "h-8 px-3 text-sm",
  lg: "h-11 px-4 text-base",
};

const square: Record<ControlSize, string> = { sm: "size-7", md: "size-8", lg: "size-11" };

const base =
  "inline-flex shrink-0 items-center justify-center gap-1.5 rounded-control font-medium whitespace-nowrap select-none transition-colors duration-100 disabled:opacity-50 pending:opacity-70 forced-colors:border target-coarse";

/** Classes of a button; `icon` makes it square. */
export function buttonClasses(variant: ButtonVariant, size: ControlSize, icon = false): string {
  return cx(base, variants[variant], icon ? square[size] : sizes[size]);
}
