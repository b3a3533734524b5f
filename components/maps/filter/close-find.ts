import type { BoardStore } from "../state/board-store";

/** Ends the search; the keyboard goes to the card it led to. */
export function closeFind(store: BoardStore) {
  store.ui.set({ overlay: null });
  const { focus } = store.ui.get();
  if (focus) store.ui.goTo(focus);
}
