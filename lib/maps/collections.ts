import { lookUp } from "./look-up";
import type { Board, Card, Lane, Stage, Step } from "./model";
import type { MapOp } from "./ops";
import { rowIn, rowsIn } from "./parts";

export type Collection = "stages" | "steps" | "lanes" | "cards";
type Entity = Stage | Step | Lane | Card;

/** What a board has under this id among its stages, steps, lanes or cards. */
export const rowOf = (board: Board, name: Collection, id: string): Entity | undefined =>
  name === "cards" ? rowIn(board.cards, id) : lookUp<Entity>(board[name], id);

/** All that a board has of one kind, what was deleted included. */
export const rowsOf = (board: Board, name: Collection): readonly Entity[] =>
  name === "cards" ? rowsIn(board.cards) : Object.values(board[name]);

/** Which rows of the board an op is about; cards for everything that lies on them. */
export function collectionOf(kind: MapOp["kind"]): Collection {
  if (kind.startsWith("stage.")) return "stages";
  if (kind.startsWith("step.")) return "steps";
  return kind.startsWith("lane.") ? "lanes" : "cards";
}
