import { buffer } from "node:stream/consumers";
import { inflateRawSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { crc32 } from "@/lib/exports/crc";
import { sheetEnd, sheetFiles, sheetName, sheetRow, sheetStart } from "@/lib/exports/sheet";
import { type ZipFile, zipOf } from "@/lib/server/zip";

/** Reads an archive by its directory, as spreadsheets do, and checks every sum in it. */
function unzip(archive: Buffer): Map<string, string> {
  const end = archive.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
  const files = new Map<string, string>();
  let at = archive.readUInt32LE(end + 16);
  for (let left = archive.readUInt16LE(end + 10); left > 0; left -= 1) {
    expect(archive.readUInt32LE(at)).toBe(0x02_01_4b_50);
    const [crc, packed, size] = [16, 20, 24].map((from) => archive.readUInt32LE(at + from));
    const length = archive.readUInt16LE(at + 28);
    const name = archive.subarray(at + 46, at + 46 + length).toString();
    const local = archive.readUInt32LE(at + 42);
    expect(archive.readUInt32LE(local)).toBe(0x04_03_4b_50);
    const start = local + 30 + archive.readUInt16LE(local + 26);
    const bytes = inflateRawSync(archive.subarray(start, start + (packed ?? 0)));
    expect([bytes.length, crc32(bytes)]).toEqual([size, crc]);
    expect(archive.readUInt32LE(start + (packed ?? 0))).toBe(0x08_07_4b_50);
    files.set(name, bytes.toString());
    at += 46 + length;
  }
  return files;
}

const rows = [
  sheetRow(["=SUM(A1)", "Größe"], true),
  sheetRow([1.5, new Date("2026-03-01T12:00:00Z"), null, "<b>&\u0001\uD800"]),
];
function* workbook(count = 1): Generator<ZipFile> {
  for (const { name, text } of sheetFiles()) yield { name, parts: [text] };
  const body = Array.from({ length: count }, () => rows[1] ?? "");
  yield { name: sheetName, parts: [sheetStart, rows[0] ?? "", ...body, sheetEnd] };
}

describe("A spreadsheet", () => {
  test("is an archive whose parts and sums are right", async () => {
    const files = unzip(await buffer(zipOf(workbook())));
    expect([...files.keys()]).toEqual([
      ...["[Content_Types].xml", "_rels/.rels", "xl/workbook.xml"],
      ...["xl/_rels/workbook.xml.rels", "xl/styles.xml", sheetName],
    ]);
    expect(files.get(sheetName)).toBe(sheetStart + rows.join("") + sheetEnd);
  });

  test("holds no formula and no markup of strangers; numbers stay numbers, moments are dates", () => {
    expect(rows[0]).toContain(`<c s="1" t="inlineStr"><is><t xml:space="preserve">'=SUM(A1)</t>`);
    expect(rows[1]).toBe(
      `<row><c><v>1.5</v></c><c s="2"><v>46082.5</v></c><c/><c t="inlineStr"><is><t xml:space="preserve">&lt;b&gt;&amp;</t></is></c></row>`,
    );
    expect(rows.join("")).not.toContain("<f>");
  });

  test("is made as it is read: long ones come in many parts", async () => {
    const parts: number[] = [];
    for await (const part of zipOf(workbook(20_000))) parts.push(part.length);
    expect(parts.length).toBeGreaterThan(10);
    expect(Math.max(...parts)).toBeLessThan(100_000);
  });

  test("that cannot be read to its end fails, and does not end as if it were whole", async () => {
    const broken = (async function* () {
      yield sheetStart;
      throw new Error("The database is away.");
    })();
    await expect(buffer(zipOf([{ name: "a", parts: broken }]))).rejects.toThrow("away");
  });
});

test("The check sum is that of ISO 3309, in one part or many", () => {
  const text = Buffer.from("123456789");
  expect(crc32(text)).toBe(0xcb_f4_39_26);
  expect(crc32(text.subarray(4), crc32(text.subarray(0, 4)))).toBe(0xcb_f4_39_26);
});
