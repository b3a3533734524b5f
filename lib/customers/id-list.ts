/** Ids for a compact text: each is written once, and named by its place from then on. */
export function createIdList() {
  const ids: string[] = [];
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
