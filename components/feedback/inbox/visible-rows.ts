/** Height of a row in CSS pixels; every row of the list has it. */
export const rowHeight = 80;
const overscan = 6;

/** Which rows of a long list have to be in the document: `from` included, `to` not. */
export function visibleRows(view: { top: number; height: number; count: number }): {
  from: number;
  to: number;
} {
  const first = Math.floor(Math.max(0, view.top) / rowHeight) - overscan;
  const last = Math.ceil((view.top + view.height) / rowHeight) + overscan;
  const from = Math.min(Math.max(0, first), view.count);
  return { from, to: Math.max(from, Math.min(view.count, last)) };
}
