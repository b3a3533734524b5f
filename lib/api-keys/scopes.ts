import { type ApiScope, apiScopes } from "@/db/enums";

/** What addresses of the API take keys for; other scopes open nothing yet. */
const open: readonly ApiScope[] = ["events.write", "metrics.write", "events.collect"];

/** What a key can be made for. */
export const offeredScopes = apiScopes.filter((scope) => open.includes(scope));

/** A key that stands in web pages is public, so it can do nothing else. */
export const isPublicScope = (scope: ApiScope): boolean => scope === "events.collect";

/** What is chosen after a change: the public scope excludes the others, whichever came last wins. */
export function chosenScopes(before: readonly ApiScope[], wanted: readonly string[]): ApiScope[] {
  const chosen = apiScopes.filter((scope) => wanted.includes(scope));
  const added = chosen.filter((scope) => !before.includes(scope));
  if (added.length === 0) return chosen;
  const isPublic = added.some(isPublicScope);
  return chosen.filter((scope) => isPublicScope(scope) === isPublic);
}
