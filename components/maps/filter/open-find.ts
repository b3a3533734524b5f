import type { BoardStore } from "../state/board-store";

let early = "";

/** Keeps what is typed while the search is still on its way to the page. */
export function typeEarly(letter: string) {
  early += letter;
}

/** What was typed before there was a field, once. */
export function takeEarly(): string {
  const typed = early;
  early = "";
  return typed;
}

/** Opens the search; where it is open already the keyboard comes back to its words. */
export function openFind(store: BoardStore) {
  early = "";
  document.querySelector<HTMLInputElement>("[data-find]")?.select();
  store.ui.set({ overlay: "find" });
}

/** Ends the search; the keyboard goes to the card it led to. */
export function closeFind(store: BoardStore) {
  store.ui.set({ overlay: null });
  const { focus } = store.ui.get();
  const name = CSS.escape(focus?.cardId ?? "");
  const outlined = document.querySelector<HTMLElement>(`[data-outlined="${name}"] button`);
  if (outlined) outlined.focus();
  else if (focus) store.ui.goTo(focus);
}
