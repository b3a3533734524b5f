import type { Target } from "@/lib/comments/model";
import { cellKey } from "@/lib/maps/model";
import { rowIn } from "@/lib/maps/parts";
import type { BoardStore } from "../maps/state/board-store";
import type { Place } from "../maps/state/ui-state";
import { unfoldPlace } from "../maps/state/unfold";

/**
 * Leads to what a conversation is about, unfolding what hides it on this screen; a feeling shows the
 * persona who has it. @returns false where no place shows it, as in a hidden lane
 */
export function goToTarget(store: BoardStore, target: Target): boolean {
  const place = placeOf(store, target);
  if (!place || store.board().lanes[place.laneId]?.isHidden) return false;
  unfoldPlace(store, place);
  if (target.kind === "emotion") store.ui.set({ personaId: target.personaId });
  store.ui.goTo(place);
  showOutlined(target);
  return true;
}

/** Where the map is shown as an outline it is scrolled there, and opened. */
function showOutlined({ kind, id }: Target) {
  const name = CSS.escape(kind === "emotion" ? cellKey(kind, id) : id);
  const outlined = document.querySelector(`[data-outlined="${name}"]`);
  const stage = outlined?.closest("details");
  if (stage) stage.open = true;
  outlined?.scrollIntoView({ block: kind === "stage" ? "start" : "center" });
}

function placeOf(store: BoardStore, { kind, id }: Target): Place | null {
  const { view, board } = store.drawing();
  const [firstLane] = view.lanes.filter((lane) => !lane.isHidden);
  const firstStep = view.steps[0]?.id;
  const at = (laneId: string | undefined, stepId: string | undefined): Place | null => {
    const cardId = view.cells.get(`${laneId}|${stepId}`)?.[0]?.id ?? null;
    return laneId && stepId ? { laneId, stepId, cardId } : null;
  };
  switch (kind) {
    case "card": {
      const card = rowIn(board.cards, id);
      return card ? { laneId: card.laneId, stepId: card.stepId, cardId: id } : null;
    }
    case "stage":
      return at(firstLane?.id, view.stages.find((stage) => stage.id === id)?.steps[0]?.id);
    case "lane":
      return at(id, firstStep);
    case "emotion":
      return at(view.lanes.find((lane) => lane.kind === "emotion" && !lane.isHidden)?.id, id);
  }
}
