import { type Cell, harmless } from "@/lib/core/csv";
import { dayMs } from "@/lib/core/days";

/** The files of a workbook with one sheet whose first row stays in sight (ECMA-376, transitional). */
export function* sheetFiles(): Generator<{ name: string; text: string }> {
  const relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const packages = "http://schemas.openxmlformats.org/package/2006";
  const type = "application/vnd.openxmlformats-officedocument.spreadsheetml";
  yield {
    name: "[Content_Types].xml",
    text: `${head}<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${type}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${type}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${type}.styles+xml"/></Types>`,
  };
  yield {
    name: "_rels/.rels",
    text: `${head}<Relationships xmlns="${packages}/relationships"><Relationship Id="r1" Type="${relation}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  };
  yield {
    name: "xl/workbook.xml",
    text: `${head}<workbook xmlns="${main}" xmlns:r="${relation}"><sheets><sheet name="Sheet1" sheetId="1" r:id="r1"/></sheets></workbook>`,
  };
  yield {
    name: "xl/_rels/workbook.xml.rels",
    text: `${head}<Relationships xmlns="${packages}/relationships"><Relationship Id="r1" Type="${relation}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="r2" Type="${relation}/styles" Target="styles.xml"/></Relationships>`,
  };
  yield {
    name: "xl/styles.xml",
    text: `${head}<styleSheet xmlns="${main}"><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd hh:mm"/></numFmts><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/><xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs></styleSheet>`,
  };
}

const head = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n`;
const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

/** Where the rows stand in the workbook. */
export const sheetName = "xl/worksheets/sheet1.xml";

/** What stands around the rows of the sheet. */
export const sheetStart = `${head}<worksheet xmlns="${main}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><sheetData>`;
export const sheetEnd = "</sheetData></worksheet>";

/** One row. No text in it is a formula; numbers stay numbers, and moments are dates in UTC. */
export const sheetRow = (cells: readonly Cell[]): string =>
  `<row>${cells.map((cell) => sheetCell(cell, plain)).join("")}</row>`;

/** The first row, which says what stands below. */
export const sheetHead = (cells: readonly Cell[]): string =>
  `<row>${cells.map((cell) => sheetCell(cell, bold)).join("")}</row>`;

/** Places in the list of styles. */
const [plain, bold, moment] = ["", ` s="1"`, ` s="2"`];

function sheetCell(cell: Cell, style: string): string {
  if (cell === null) return "<c/>";
  if (typeof cell === "number") return Number.isFinite(cell) ? `<c><v>${cell}</v></c>` : "<c/>";
  if (cell instanceof Date) return `<c${moment}><v>${serialOf(cell)}</v></c>`;
  return `<c${style} t="inlineStr"><is><t xml:space="preserve">${escaped(harmless(cell))}</t></is></c>`;
}

/** Days since the end of 1899, as spreadsheets count them. */
const serialOf = (moment: Date): number => moment.getTime() / dayMs + 25_569;

/** XML 1.0 has no place for control characters, and a cell for no more than 32,767. */
const escaped = (text: string): string =>
  text
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
    .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Surrogate}/gu, "")
    .slice(0, 32_000)
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;");
