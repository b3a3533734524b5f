import { z } from "zod";
import { isStorable } from "@/lib/core/storable";

/** Most UTF-16 units one edit may put into a text. */
const longestInsert = 2000;
const mostPieces = 400;
const length = z.int().min(1).max(100_000);

/** A change of a flat text, from its start: keep, insert, delete. What is left over is kept. */
export const textDelta = z
  .array(
    z.union([
      z.strictObject({ retain: length }),
      z.strictObject({ insert: z.string().min(1).max(longestInsert).refine(isStorable) }),
      z.strictObject({ delete: length }),
    ]),
  )
  .max(mostPieces);
