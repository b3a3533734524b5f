import type { StageRow } from "./derive-stages";
import { createIdList } from "./id-list";

/** Values a row takes: stage, four times, channel and touchpoint. */
const width = 7;

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
  const [idText = "", valueText = ""] = text.split(";");
  const ids = idText.split(",");
  const idAt = (place: string | undefined) => (place ? (ids[Number(place)] ?? null) : null);
  const values = valueText ? valueText.split(",") : [];
  return Array.from({ length: values.length / width }, (_, index) => {
    const from = index * width;
    return {
      stageId: stageIds[Number(values[from])] ?? "",
      firstAt: timeOf(values[from + 1]) ?? 0,
      nextAt: timeOf(values[from + 2]),
      chainStart: timeOf(values[from + 3]),
      chainAt: timeOf(values[from + 4]),
      personaId,
      channelId: idAt(values[from + 5]),
      touchpointId: idAt(values[from + 6]),
    };
  });
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

const timeOf = (text: string | undefined): number | null =>
  text ? Number.parseInt(text, 36) : null;
