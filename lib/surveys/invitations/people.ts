import { parse } from "csv-parse/browser/esm/sync";
import { z } from "zod";
import { isEmail } from "../questions/check-texts";

export type Person = { customer: string; email: string | null };
export type Reading = { people: Person[]; faults: { line: number; text: string }[] };

const most = 5000;

/**
 * People from a table of text: customer number and e-mail address, in either order, divided by comma,
 * semicolon or tab. A first line that names its columns is left out; who is named twice counts once.
 */
export function readPeople(text: string): Reading {
  const people = new Map<string, Person>();
  const faults: Reading["faults"] = [];
  // A quote that is never closed would swallow all that follows: then quotes are signs like others.
  const rows = rowsOf(text, '"') ?? rowsOf(text, false) ?? [];
  for (const [index, { line, cells, raw }] of rows.entries()) {
    if (cells.join("") === "" && cells.length === 1) continue;
    if (index === 0 && isHeading(raw)) continue;
    const email = cells.find(isEmail) ?? null;
    const customer = cells.find((cell) => cell !== "" && cell !== email) ?? email;
    const isUsable = customer !== null && customer.length <= 200 && people.size < most;
    if (isUsable) people.set(customer, { customer, email });
    else faults.push({ line, text: raw.slice(0, 80) });
  }
  return { people: [...people.values()], faults };
}

const isHeading = (line: string): boolean =>
  !line.includes("@") && /\b(customer|e-?mail|id|name|number)\b/i.test(line);

const records = z.array(
  z
    .object({
      record: z.array(z.string()),
      raw: z.string(),
      info: z.object({ lines: z.number() }),
    })
    .transform(({ record, raw, info }) => ({ cells: record, raw: raw.trim(), line: info.lines })),
);

/** Rows with the line each ends on; null when quotes do not match up. */
function rowsOf(text: string, quote: '"' | false): z.output<typeof records> | null {
  const [first = ""] = text.trimStart().split("\n", 1);
  // In a table divided by something else, a comma belongs to the names.
  const delimiter = /[;\t]/.test(first) ? [";", "\t"] : [",", ";", "\t"];
  try {
    const parsed: unknown = parse(text, {
      ...{ bom: true, delimiter, info: true, quote, raw: true, trim: true },
      ...{ relax_column_count: true, relax_quotes: true, skip_empty_lines: true },
    });
    return records.parse(parsed);
  } catch {
    return null;
  }
}
