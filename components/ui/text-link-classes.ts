export const textLinkClasses =
  "rounded-sm text-accent-ink underline decoration-accent/40 underline-offset-2 hover:decoration-current";
