import { readNumbers } from "./compact-numbers";
import type { StageRow } from "./derive-stages";
import { createIdList, readIdList } from "./id-list";

/** Values a row takes: stage, four times, channel and touchpoint. */
const width = 7;
const bases = [10, 36, 36, 36, 36, 10, 10];

/**
 * Stage rows of one journey in one text, for whoever goes on from it: ids once, then seven values a row, of
 * which the stage is its place on the map and times are in base 36. The persona is that of the journey.
 */
export function writeEntries(rows: readonly StageRow[], stageIds: readonly string[]): string {
  const ids = createIdList();
  const values: (string | number)[] = [];
  for (const row of rows) {
    values.push(stageIds.indexOf(row.stageId));
    values.push(timeText(row.firstAt), timeText(row.nextAt));
    values.push(timeText(row.chainStart), timeText(row.chainAt));
    values.push(ids.placeOf(row.channelId), ids.placeOf(row.touchpointId));
  }
  return `${ids.text()};${values.join()}`;
}

type Around = { stageIds: readonly string[]; personaId: string | null };

/** Reads what writeEntries has written. */
export function readEntries(text: string, { stageIds, personaId }: Around): StageRow[] {
  const end = text.indexOf(";");
  const ids = readIdList(text.slice(0, Math.max(0, end)));
  const values = readNumbers(text, end + 1, bases);
  const rows: StageRow[] = [];
  for (let at = 0; at + width <= values.length; at += width) {
    rows.push({
      stageId: stageIds[values[at] ?? -1] ?? "",
      firstAt: values[at + 1] ?? 0,
      nextAt: values[at + 2] ?? null,
      chainStart: values[at + 3] ?? null,
      chainAt: values[at + 4] ?? null,
      personaId,
      channelId: ids[values[at + 5] ?? -1] ?? null,
      touchpointId: ids[values[at + 6] ?? -1] ?? null,
    });
  }
  return rows;
}

const digits = 5;
const span = 36 ** digits;

/** As `at.toString(36)`, which takes five times as long where a number is beyond 32 bits. */
function timeText(at: number | null): string {
  if (at === null) return "";
  const high = Math.floor(at / span);
  if (high <= 0) return at.toString(36);
  return high.toString(36) + (at - high * span).toString(36).padStart(digits, "0");
}
