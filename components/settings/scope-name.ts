import type { ApiScope } from "@/db/enums";

const names = {
  "events.write": "eventsWrite",
  "feedback.write": "feedbackWrite",
  "maps.read": "mapsRead",
  "kpis.read": "kpisRead",
  "metrics.write": "metricsWrite",
  "events.collect": "eventsCollect",
} as const satisfies Record<ApiScope, string>;

/** What a scope is called among the texts, whose names may hold no dot. */
export const scopeName = (scope: ApiScope) => names[scope];
