import { z } from "zod";
import { mapStates } from "@/db/enums";
import { invalid } from "@/lib/core/errors";
import { id } from "@/lib/core/ids";
import { newId } from "@/lib/core/new-id";
import { command } from "@/lib/core/operation";
import { isStorable, prose } from "@/lib/core/text";
import { title } from "../schema";
import { startMap } from "../templates/start/commands";
import { sheetOps } from "./ops";
import { longestSheet, readSheet } from "./read";

const messages = {
  empty: "A journey needs a row of stages and at least one row below it.",
  "too-large": "At most 100 steps, 60 rows and 2,000 cards of 2,000 characters can be taken over.",
};

/** A map drawn from what a spreadsheet copies or saves. @throws AppError invalid */
export const createMapFromSheet = command({
  name: "map.createFromSheet",
  input: z.strictObject({
    title,
    objective: prose(500).default(""),
    state: z.enum(mapStates).default("current"),
    personaIds: z.array(id).max(12).default([]),
    sheet: z.string().max(longestSheet).refine(isStorable),
  }),
  can: "map.edit",
  async run({ tx, ctx, input: { sheet, ...map } }) {
    const reading = readSheet(sheet);
    if (!reading.ok) invalid("sheet", messages[reading.reason]);
    const ops = sheetOps(reading.sheet, newId);
    const { mapId } = await startMap(tx, ctx, { ...map, framework: "blank" }, ops);
    return { id: mapId };
  },
  subject: (map) => map.id,
});
