import { applyOps } from "../apply-op";
import { instantiateStages } from "../frameworks/instantiate";
import { type Board, emptyBoard } from "../model";
import { templateOf } from "./catalogue";
import { anybody } from "./copy";
import type { BuiltIn } from "./model";

/** The board a built-in template draws, under ids that stay the same. */
export function previewBoard(key: BuiltIn): Board {
  let count = 0;
  const newId = () => {
    count += 1;
    return `00000000-0000-7000-8000-${String(count + 1000).padStart(12, "0")}`;
  };
  const { stages } = templateOf(key);
  const ops = instantiateStages({ stages, personaIds: [anybody], newId, random: () => 0.5 });
  return applyOps(emptyBoard, ops);
}
