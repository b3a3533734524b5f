import { Readable } from "node:stream";
import { createDeflateRaw } from "node:zlib";
import { crc32 } from "@/lib/exports/crc";

export type ZipFile = { name: string; parts: Iterable<string> | AsyncIterable<string> };
type Written = { name: Buffer; crc: number; packed: number; size: number; offset: number };

/** Streamed and with names in UTF-8: sizes follow the data (APPNOTE 4.4.4, bits 3 and 11). */
const flags = 0x08_08;
const deflated = 8;
/** 1 January 1980: an archive says nothing of when it was made. */
const date = 0x00_21;

/** A ZIP archive, made as it is read: no more than a part of one file is ever in memory. */
export async function* zipOf(
  files: Iterable<ZipFile> | AsyncIterable<ZipFile>,
): AsyncGenerator<Buffer> {
  const all: Written[] = [];
  let offset = 0;
  for await (const { name, parts } of files) {
    const file: Written = { name: Buffer.from(name), crc: 0, packed: 0, size: 0, offset };
    const local = record(0x04_03_4b_50, [[20, 2], ...facts(file), [0, 2]], file.name);
    offset += local.length;
    yield local;
    for await (const chunk of packed(parts, file)) {
      offset += chunk.length;
      yield chunk;
    }
    const after = record(0x08_07_4b_50, [
      [file.crc, 4],
      [file.packed, 4],
      [file.size, 4],
    ]);
    offset += after.length;
    yield after;
    all.push(file);
  }
  yield directory(all, offset);
}

async function* packed(parts: ZipFile["parts"], file: Written): AsyncGenerator<Buffer> {
  async function* measured() {
    for await (const bytes of gathered(parts)) {
      file.crc = crc32(bytes, file.crc);
      file.size += bytes.length;
      yield bytes;
    }
  }
  const source = Readable.from(measured());
  const deflate = createDeflateRaw({ level: 6 });
  source.once("error", (error) => deflate.destroy(error));
  try {
    for await (const chunk of source.pipe(deflate)) {
      file.packed += chunk.length;
      yield chunk;
    }
  } finally {
    source.destroy();
  }
}

/** Small parts by the handful: each on its own would cost more than packing it. */
async function* gathered(parts: ZipFile["parts"]): AsyncGenerator<Buffer> {
  let waiting = "";
  for await (const part of parts) {
    waiting += part;
    if (waiting.length < 65_536) continue;
    yield Buffer.from(waiting);
    waiting = "";
  }
  if (waiting) yield Buffer.from(waiting);
}

type Field = readonly [value: number, bytes: 2 | 4];

/** Version, flags, method, time, date, CRC, sizes and the length of the name, as in both headers. */
const facts = ({ name, crc, packed: small, size }: Written): Field[] => [
  ...([
    [flags, 2],
    [deflated, 2],
    [0, 2],
    [date, 2],
  ] satisfies Field[]),
  ...([
    [crc, 4],
    [small, 4],
    [size, 4],
    [name.length, 2],
  ] satisfies Field[]),
];

function directory(all: readonly Written[], start: number): Buffer {
  const entries = all.map((file) => {
    const versions: Field[] = [
      [20, 2],
      [20, 2],
    ];
    const rest: Field[] = [
      [0, 2],
      [0, 2],
      [0, 2],
      [0, 2],
      [0, 4],
      [file.offset, 4],
    ];
    return record(0x02_01_4b_50, [...versions, ...facts(file), ...rest], file.name);
  });
  const size = entries.reduce((sum, entry) => sum + entry.length, 0);
  const counts: Field[] = [
    [0, 2],
    [0, 2],
    [all.length, 2],
    [all.length, 2],
  ];
  const end = record(0x06_05_4b_50, [...counts, [size, 4], [start, 4], [0, 2]]);
  return Buffer.concat([...entries, end]);
}

function record(
  signature: number,
  fields: readonly Field[],
  name: Buffer = Buffer.alloc(0),
): Buffer {
  const all: Field[] = [[signature, 4], ...fields];
  const buffer = Buffer.alloc(all.reduce((sum, [, bytes]) => sum + bytes, 0));
  let at = 0;
  for (const [value, bytes] of all) at = buffer.writeUIntLE(value, at, bytes);
  return Buffer.concat([buffer, name]);
}
