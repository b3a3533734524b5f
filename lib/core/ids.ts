import { z } from "zod";

/** The id of a row, as it comes from outside. */
export const id = z.uuid();
