import { randomUUID } from "node:crypto";
import { buffer } from "node:stream/consumers";
import { gunzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import {
  sheetEnd,
  sheetFiles,
  sheetHead,
  sheetName,
  sheetRow,
  sheetStart,
} from "@/lib/exports/sheet";
import { type ZipFile, zipOf } from "@/lib/server/zip";

const gzipHead = Buffer.from([31, 139, 8, 0, 0, 0, 0, 0, 0, 255]);

/** Reads an archive by its directory, as spreadsheets do; gzip refuses wrong sums and sizes. */
function unzip(archive: Buffer): Map<string, string> {
  const end = archive.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
  const files = new Map<string, string>();
  let at = archive.readUInt32LE(end + 16);
  for (let left = archive.readUInt16LE(end + 10); left > 0; left -= 1) {
    expect(archive.readUInt32LE(at)).toBe(0x02_01_4b_50);
    const length = archive.readUInt16LE(at + 28);
    const name = archive.subarray(at + 46, at + 46 + length).toString();
    const local = archive.readUInt32LE(at + 42);
    expect(archive.readUInt32LE(local)).toBe(0x04_03_4b_50);
    const start = local + 30 + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28);
    const packed = archive.subarray(start, start + archive.readUInt32LE(at + 20));
    const sum = archive.subarray(at + 16, at + 20);
    const size = archive.subarray(at + 24, at + 28);
    files.set(name, gunzipSync(Buffer.concat([gzipHead, packed, sum, size])).toString());
    at += 46 + length + archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32);
  }
  return files;
}

const rows = [
  sheetHead(["=SUM(A1)", "Größe"]),
  sheetRow([1.5, new Date("2026-03-01T12:00:00Z"), null, "<b>&\u0001\uD800"]),
];
function* workbook(): Generator<ZipFile> {
  for (const { name, text } of sheetFiles()) yield { name, parts: [text] };
  yield { name: sheetName, parts: [sheetStart, ...rows, sheetEnd] };
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
    const rows = Array.from({ length: 20_000 }, () => sheetRow([randomUUID()]));
    for await (const part of zipOf([{ name: sheetName, parts: rows }])) parts.push(part.length);
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

  test("reads no further than its reader, and not to the end for one who left", async () => {
    let read = 0;
    let isLeft = false;
    async function* endless() {
      try {
        for (; ; read += 1) yield randomUUID();
      } finally {
        isLeft = true;
      }
    }
    for await (const part of zipOf([{ name: "a", parts: endless() }]))
      if (part.length > 1000) break;
    await expect.poll(() => isLeft).toBe(true);
    expect(read).toBeLessThan(20_000);
  });
});
