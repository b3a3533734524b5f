/**
 * The list in an order that the seed decides: the same for one submission, however often its page is
 * drawn. A page's submission id is as good as random.
 */
export function shuffled<Item extends { id: string }>(list: readonly Item[], seed: string): Item[] {
  return [...list].sort((a, b) => hashOf(seed + a.id) - hashOf(seed + b.id));
}

/** FNV-1a with a final mix, so that neighbours do not stay neighbours. */
function hashOf(text: string): number {
  let hash = 2166136261;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 16777619);
  }
  hash = Math.imul(hash ^ (hash >>> 15), 2246822507);
  return (hash ^ (hash >>> 13)) >>> 0;
}
