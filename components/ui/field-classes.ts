/** Looks shared by everything that holds a value in a form. */
export const fieldClasses = {
  root: "group flex min-w-0 flex-col gap-1",
  label: "text-sm font-medium text-ink",
  control:
    "w-full min-w-0 rounded-control border border-line-field bg-surface px-2.5 text-sm text-ink transition-colors duration-100 hover:border-ink-3 invalid:border-danger focus-visible:outline-2 focus-visible:outline-focus focus-visible:-outline-offset-1 disabled:bg-sunken disabled:text-ink-3 pointer-coarse:text-lg",
  height: "h-8 pointer-coarse:h-11",
  description: "text-xs text-ink-3",
};
