/** Ids for a compact text: each is written once, and named by its place from then on. */
export function createIdList(known: readonly string[] = []) {
  const ids = [...known];
  return {
    /** Place of an id in the list, which grows with it; -1 for none. */
    placeOf(id: string | null): number {
      if (id === null) return -1;
      const place = ids.indexOf(id);
      return place < 0 ? ids.push(id) - 1 : place;
    },
    text: () => ids.join(),
  };
}

/** Lists of late: customers have come through the same few channels and touchpoints. */
const lists = new Map<string, readonly string[]>();
const mostLists = 5000;

/** Reads the text of a list; the same text gives the same ids, which then are compared at a glance. */
export function readIdList(text: string): readonly string[] {
  const known = lists.get(text);
  if (known) return known;
  if (lists.size >= mostLists) lists.clear();
  const ids = text === "" ? [] : text.split(",");
  lists.set(text, ids);
  return ids;
}
