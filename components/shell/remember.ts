const yearInSeconds = 31_536_000;

/** Keeps in a cookie whether the rail shows its labels, so that the server draws it right at once. */
export function rememberRail(isPinned: boolean): void {
  const value = isPinned ? "pinned" : "slim";
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is missing in current browsers
  document.cookie = `rail=${value}; path=/; max-age=${yearInSeconds}; samesite=lax`;
}
