import { placeAt, shareAt } from "@/lib/maps/live/slide";

type Place = { x: number; y: number };

/** The part of a slide that is under the mouse, in units of `slideSize`; null beside it. */
export function placeUnder(table: HTMLTableElement, event: PointerEvent): Place | null {
  const { across, down, top, start } = linesOf(table);
  const x = shareAt(across, Math.abs(event.clientX - start));
  const y = shareAt(down, event.clientY - top);
  return x === null || y === null ? null : { x, y };
}

/** Pixels from the start and top of the slide as it is drawn here. */
export function pixelsOf(table: HTMLTableElement, { x, y }: Place): Place {
  const { across, down } = linesOf(table);
  return { x: placeAt(across, x), y: placeAt(down, y) };
}

/** Where the columns and rows begin and the last of them ends. */
function linesOf(table: HTMLTableElement) {
  const box = table.getBoundingClientRect();
  const isRtl = getComputedStyle(table).direction === "rtl";
  const start = isRtl ? box.right : box.left;
  const columns = [...(table.rows[0]?.cells ?? [])].slice(1).map((cell) => {
    const { left, right } = cell.getBoundingClientRect();
    return Math.abs((isRtl ? right : left) - start);
  });
  const rows = [...table.rows].slice(1).map((row) => row.getBoundingClientRect().top - box.top);
  return {
    across: [0, ...columns, box.width],
    down: [0, ...rows, box.height],
    top: box.top,
    start,
  };
}
