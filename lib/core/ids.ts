import { v7 } from "uuid";
import { z } from "zod";

/** A new UUIDv7: ordered by time, made by the program. */
export const newId = (): string => v7();

export const id = z.uuid();
