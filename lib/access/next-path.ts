const base = "http://here.invalid";

/**
 * Where to go after signing in, as asked for by the address. Only a path of this site is taken, so
 * that nobody can be sent elsewhere; anything else is null.
 */
export function safeNextPath(asked: string | string[] | undefined): string | null {
  if (typeof asked !== "string" || asked.length > 2000) return null;
  if (!/^\/(?![/\\])[\x21-\x7e]*$/.test(asked) || asked.includes("\\")) return null;
  if (!URL.canParse(asked, base)) return null;
  const { origin, pathname, search, hash } = new URL(asked, base);
  // Resolving "/.//evil" leaves two slashes in front, which browsers read as another host.
  return origin === base && !pathname.startsWith("//") ? `${pathname}${search}${hash}` : null;
}

/** An address with the wish where to go afterwards, when there is one. */
export const withNext = (path: string, next: string | null): string =>
  next ? `${path}?next=${encodeURIComponent(next)}` : path;
