import type { Processes } from "./figures";

/** The server that is measured, and for how long. */
export type Target = Processes & { site: string; port: number; seconds: number };
