/** The dimmed page behind dialogs, drawers and the command palette. */
export const overlayClasses =
  "fixed inset-0 z-50 flex bg-scrim entering:animate-[fade-in_140ms_ease-out]";
