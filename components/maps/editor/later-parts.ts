/** What the editor opens later, those first that people want most. */
const laterParts: readonly (() => Promise<unknown>)[] = [
  () => import("@/components/shell/toast-layer"),
  () => import("../writing/writing-aids"),
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
  () => import("../clipboard/paste"),
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
/** Between two looks whether it has become quiet. */
const pauseMs = 500;

/** Fetches the parts while nobody is doing anything, one at a time. */
export async function fetchLaterParts(signal: AbortSignal): Promise<void> {
  for (const fetchPart of laterParts) {
    while (!(await isQuiet()) && !signal.aborted) await sleep(pauseMs);
    if (signal.aborted) return;
    await fetchPart();
  }
}

/** Whoever has a field in hand may press the next key at any moment. */
const isWriting = () => document.activeElement?.matches("input, textarea") ?? false;

async function isQuiet(): Promise<boolean> {
  if (isWriting()) return false;
  // Safari has no idle time to ask for.
  if (!("requestIdleCallback" in window)) return sleep(pauseMs).then(() => true);
  return new Promise((resolve) => {
    requestIdleCallback((deadline) => resolve(deadline.timeRemaining() > quietMs));
  });
}

const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
