import type { BoardStore } from "./board-store";
import { placeNow } from "./navigate";

type New = { id: string; laneId?: string; stepId?: string };

/** Brings a stage, step or lane that has just been made onto the screen, its name open to be written. */
export function showNew({ drawing, ui }: BoardStore, { id, laneId, stepId }: New): void {
  const { focus } = ui.get();
  const lane = laneId ?? focus?.laneId ?? "";
  const step = stepId ?? focus?.stepId ?? "";
  ui.goTo(placeNow(drawing(), { laneId: lane, stepId: step, cardId: null }));
  ui.set({ namingId: id, namingStepId: step });
}
