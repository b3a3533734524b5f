import type { Copied } from "@/lib/maps/clipboard/write";
import type { BoardStore } from "../state/board-store";
import type { Held } from "./paste";
import type { PastePlace } from "./paste-places";

/** All that the clipboard of the system holds and a map can take. */
export type Holding = Held & { pictures: File[] };
type Paste = (place: PastePlace, holding: Holding) => void;

let chosen: ReadonlySet<string> | Copied | null = null;
const pastes = new WeakMap<BoardStore, Paste>();

/**
 * Copies or cuts cards from a menu, or copies a stage or lane: the listeners of the clipboard fill it, as they do for
 * the keys.
 */
export function clip(kind: "copy" | "cut", what: ReadonlySet<string> | Copied): void {
  chosen = what;
  document.execCommand(kind);
  chosen = null;
}

/** What a menu copies or cuts at this moment. */
export const clippedByMenu = (): ReadonlySet<string> | Copied | null => chosen;

/** Pastes at a place what a menu has found on the clipboard. */
export const pasteAt = (store: BoardStore, ...[place, holding]: Parameters<Paste>): void =>
  pastes.get(store)?.(place, holding);

/** Has the clipboard of a map paste what its menus ask for. @returns how to stop */
export function pasteForMenus(store: BoardStore, paste: Paste): () => void {
  pastes.set(store, paste);
  return () => {
    if (pastes.get(store) === paste) pastes.delete(store);
  };
}
