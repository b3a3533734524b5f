import { frameworks } from "@/db/enums";
import { industries } from "./model";

/** The built-in ways to start, without what they hold. */
export const builtIns = [...frameworks, ...industries] as const;
