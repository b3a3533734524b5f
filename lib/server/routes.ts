import { healthRoute } from "./health";
import type { Route } from "./router";

/** Everything the process answers itself. The first match wins. */
export const routes: readonly Route[] = [healthRoute];
