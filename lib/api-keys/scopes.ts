import { type ApiScope, apiScopes } from "@/db/enums";

/** What addresses of the API take keys for; other scopes open nothing yet. */
const open: readonly ApiScope[] = ["events.write", "metrics.write", "events.collect"];

/** What a key can be made for. */
export const offeredScopes = apiScopes.filter((scope) => open.includes(scope));
