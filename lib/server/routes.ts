import { routes as eventRoutes } from "./events";
import { routes as exportRoutes } from "./exports";
import { healthRoute } from "./health";
import { routes as importRoutes } from "./imports";
import { routes as inboundRoutes } from "./inbound";
import { routes as mapImageRoutes } from "./map-images";
import { routes as metricRoutes } from "./metrics";
import type { Route } from "./router";
import { routes as surveyRoutes } from "./surveys/routes";
import { unknownApiRoute } from "./unknown-api";
import { routes as widgetRoutes } from "./widget";

/** Everything the process answers itself. The first match wins. */
export const routes: readonly Route[] = [
  healthRoute,
  ...surveyRoutes,
  ...eventRoutes,
  ...metricRoutes,
  ...importRoutes,
  ...inboundRoutes,
  ...exportRoutes,
  ...widgetRoutes,
  ...mapImageRoutes,
  unknownApiRoute,
];
