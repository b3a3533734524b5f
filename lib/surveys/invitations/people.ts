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
  const lines = text.replace(/^\uFEFF/, "").split(/\r\n|\n|\r/);
  for (const [index, line] of lines.entries()) {
    if (line.trim() === "" || (index === 0 && isHeading(line))) continue;
    const cells = cellsOf(line);
    const email = cells.find(isEmail) ?? null;
    const customer = cells.find((cell) => cell !== "" && cell !== email) ?? email;
    const isUsable = customer !== null && customer.length <= 200 && people.size < most;
    if (isUsable) people.set(customer, { customer, email });
    else faults.push({ line: index + 1, text: line.slice(0, 80) });
  }
  return { people: [...people.values()], faults };
}

const isHeading = (line: string): boolean =>
  !line.includes("@") && /\b(customer|e-?mail|id|name|number)\b/i.test(line);

/** One line's cells; quotes may hold the divider, and doubled quotes stand for one. */
function cellsOf(line: string): string[] {
  const divider = [";", "\t"].find((one) => line.includes(one)) ?? ",";
  const cells: string[] = [];
  let cell = "";
  let isQuoted = false;
  for (let at = 0; at < line.length; at += 1) {
    const sign = line[at];
    if (sign === '"' && isQuoted && line[at + 1] === '"') {
      cell += '"';
      at += 1;
    } else if (sign === '"') isQuoted = !isQuoted;
    else if (sign === divider && !isQuoted) {
      cells.push(cell.trim());
      cell = "";
    } else cell += sign;
  }
  return [...cells, cell.trim()];
}

/** The addresses in a pasted text, each once, and what was no address. */
export function readAddresses(text: string): { emails: string[]; faults: string[] } {
  const words = text.split(/[\s,;<>"]+/).filter((word) => word.includes("@"));
  const emails = new Map<string, string>();
  const faults: string[] = [];
  for (const word of words) {
    if (isEmail(word)) emails.set(word.toLowerCase(), word);
    else faults.push(word.slice(0, 80));
  }
  return { emails: [...emails.values()], faults };
}

/** A table for spreadsheets. No cell can be read as a formula. */
export function toCsv(rows: readonly (readonly string[])[]): string {
  const cell = (value: string) => {
    // Spreadsheets run what begins like this, wherever it came from.
    const safe = /^[\s\0]*[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20]/.test(value) ? `'${value}` : value;
    return `"${safe.replaceAll('"', '""')}"`;
  };
  return `\uFEFF${rows.map((row) => row.map(cell).join(",")).join("\r\n")}\r\n`;
}
