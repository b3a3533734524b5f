/** A table for spreadsheets. No cell can be read as a formula. */
export function toCsv(rows: readonly (readonly string[])[]): string {
  const cell = (value: string) => {
    // Spreadsheets run what begins like this, wherever it came from.
    const safe = /^[\s\0]*[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20]/.test(value) ? `'${value}` : value;
    return `"${safe.replaceAll('"', '""')}"`;
  };
  return `\uFEFF${rows.map((row) => row.map(cell).join(",")).join("\r\n")}\r\n`;
}
