/** What the editor opens later, those first that people want most. */
const laterParts: readonly (() => Promise<unknown>)[] = [
  () => import("@/components/shell/toast-layer"),
  () => import("./details-sheet"),
  () => import("@/components/ui/menu-layer"),
  () => import("../board/card-menu"),
  () => import("../selection/selection-tools"),
  () => import("@/components/ui/hint-bubble"),
  () => import("@/components/ui/popover-layer"),
  () => import("@/components/ui/dialog-layer"),
  () => import("../list/list-view"),
  () => import("./move-dialog"),
  () => import("../filter/find-bar"),
  () => import("../filter/filter-panel"),
  () => import("./lanes-panel"),
  () => import("../clipboard/paste-dialog"),
  () => import("../state/head-drag"),
  () => import("../evidence/evidence-list"),
  () => import("../history/blame-text"),
  () => import("../present/presentation"),
  () => import("../filter/shortcut-sheet"),
  () => import("../zoom/minimap"),
  () => import("../../comments/comments-panel"),
  () => import("../history/history-panel"),
  () => import("./settings-form"),
];

/** A screen that draws or answers somebody leaves less. */
const quietMs = 40;

/** Fetches the parts while nobody is doing anything, one at a time. */
export async function fetchLaterParts(signal: AbortSignal): Promise<void> {
  for (const fetchPart of laterParts) {
    await quietMoment();
    if (signal.aborted) return;
    await fetchPart();
  }
}

function quietMoment(): Promise<void> {
  return new Promise((resolve) => {
    const look = (deadline: IdleDeadline) => {
      if (deadline.timeRemaining() > quietMs) resolve();
      else requestIdleCallback(look);
    };
    // Safari has no idle time to ask for.
    if ("requestIdleCallback" in window) requestIdleCallback(look);
    else setTimeout(resolve, 1000);
  });
}
