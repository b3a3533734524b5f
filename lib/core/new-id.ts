import { v7 } from "uuid";

/** A new UUIDv7: ordered by time, made by the program. */
export const newId = (): string => v7();
