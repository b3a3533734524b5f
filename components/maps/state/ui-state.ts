import type { createEmitter } from "./emitter";

/** Where the keyboard is: a card, or an empty cell. */
export type Place = { laneId: string; stepId: string; cardId: string | null };

export type UiState = {
  focus: Place | null;
  selectedId: string | null;
  editingId: string | null;
  /** a card held by the keyboard, and where it came from */
  lifted: Place | null;
  /** a card whose target is chosen in the dialog */
  movingId: string | null;
  isPanelOpen: boolean;
  personaId: string | null;
  /** raised whenever the keyboard focus should follow `focus` */
  focusRequest: number;
  message: string;
};

const start: UiState = {
  focus: null,
  selectedId: null,
  editingId: null,
  lifted: null,
  movingId: null,
  isPanelOpen: true,
  personaId: null,
  focusRequest: 0,
  message: "",
};

/** What is true of this person's screen only, and never sent. */
export function createUi(emitter: ReturnType<typeof createEmitter>) {
  let state = start;
  return {
    get: () => state,
    set(change: Partial<UiState>) {
      state = { ...state, ...change };
      emitter.emit("ui");
    },
    /** Moves the keyboard to a place, its scroll position included. */
    goTo(focus: Place) {
      state = {
        ...state,
        focus,
        selectedId: focus.cardId,
        focusRequest: state.focusRequest + 1,
      };
      emitter.emit("ui");
    },
    announce(message: string) {
      state = { ...state, message };
      emitter.emit("ui");
    },
  };
}
