import { type CardFilter, noFilter } from "@/lib/maps/filter";
import type { createEmitter } from "./emitter";

/** Where the keyboard is: a card, or an empty cell. */
export type Place = { laneId: string; stepId: string; cardId: string | null };

export type UiState = {
  focus: Place | null;
  /** the selected card the details are about; one of `selection` */
  selectedId: string | null;
  /** every selected card */
  selection: ReadonlySet<string>;
  /** where a selection that grows with Shift began */
  anchor: Place | null;
  editingId: string | null;
  /** the card that was made to be written and has not been left yet */
  freshId: string | null;
  /** the new stage, step or lane whose name is asked for */
  namingId: string | null;
  /** beside which step it was made, for the list, which shows a lane in every stage */
  namingStepId: string | null;
  /** the card the keyboard holds, and where it came from; the rest of the selection comes along */
  lifted: Place | null;
  /** cards in the hand of a pointer */
  dragging: ReadonlySet<string>;
  /** a card whose target is chosen in the dialog, with the selection it belongs to */
  movingId: string | null;
  /** the card whose actions are open, and where in the window */
  menu: { cardId: string; x: number; y: number } | null;
  isPanelOpen: boolean;
  /** the field of the details that asks for the keyboard */
  panelField: "tags" | "evidence" | null;
  personaId: string | null;
  /** size of the board on the screen, 0.25 to 2 */
  zoom: number;
  filter: CardFilter;
  /** what the editor has opened over the board */
  overlay: Overlay | null;
  /** raised whenever the keyboard focus should follow `focus` */
  focusRequest: number;
  message: string;
};

export type Overlay = "find" | "filter" | "shortcuts" | "present" | "about";

const nothing: ReadonlySet<string> = new Set();

const start: UiState = {
  focus: null,
  selectedId: null,
  selection: nothing,
  anchor: null,
  editingId: null,
  freshId: null,
  namingId: null,
  namingStepId: null,
  lifted: null,
  dragging: nothing,
  movingId: null,
  menu: null,
  isPanelOpen: true,
  panelField: null,
  personaId: null,
  zoom: 1,
  filter: noFilter,
  overlay: null,
  focusRequest: 0,
  message: "",
};

/** What is drawn differently about a card, as bits of one number. */
export const cardState = { focused: 1, selected: 2, editing: 4, lifted: 8, dragging: 16 } as const;

/** What is true of this person's screen only, and never sent. */
export function createUi(emitter: ReturnType<typeof createEmitter>) {
  let state = start;
  let hovered: string | null = null;
  function set(change: Partial<UiState>) {
    const isSingle = change.selectedId !== undefined && !change.selection;
    state = { ...state, ...change };
    if (isSingle) state = { ...state, selection: only(state.selectedId), anchor: state.focus };
    emitter.emit("ui");
  }
  return {
    get: () => state,
    set,
    /** The cell under the pointer, which alone shows its "+". */
    hovered: () => hovered,
    hover(cell: string | null) {
      if (cell === hovered) return;
      hovered = cell;
      emitter.emit("hover");
    },
    /** Moves the keyboard to a place, its scroll position included; what was selected is let go. */
    goTo(focus: Place) {
      const { focusRequest, lifted, selection } = state;
      const isHeld = lifted !== null && focus.cardId !== null && selection.has(focus.cardId);
      set({
        focus,
        selectedId: focus.cardId,
        selection: isHeld ? selection : only(focus.cardId),
        anchor: focus,
        namingId: null,
        focusRequest: focusRequest + 1,
      });
    },
    /** Selects many cards with the keyboard on one of them; the anchor stays unless one is named. */
    select(ids: Iterable<string>, focus: Place | null, anchor: Place | null = state.anchor) {
      const selection = new Set(ids);
      const isIn = focus?.cardId && selection.has(focus.cardId);
      const [first = null] = selection;
      const isMoved = focus !== null && focus !== state.focus;
      set({
        selection,
        selectedId: isIn ? focus.cardId : first,
        focus: focus ?? state.focus,
        anchor: anchor ?? focus ?? state.focus,
        focusRequest: state.focusRequest + (isMoved ? 1 : 0),
      });
    },
    /** What is special about a card right now. */
    stateOf(id: string): number {
      return (
        (state.focus?.cardId === id ? cardState.focused : 0) +
        (state.selection.has(id) ? cardState.selected : 0) +
        (state.editingId === id ? cardState.editing : 0) +
        (state.lifted && state.selection.has(id) ? cardState.lifted : 0) +
        (state.dragging.has(id) ? cardState.dragging : 0)
      );
    },
    announce: (message: string) => set({ message }),
  };
}

const only = (id: string | null): ReadonlySet<string> => (id === null ? nothing : new Set([id]));
