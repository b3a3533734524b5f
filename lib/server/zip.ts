import { PassThrough, Readable } from "node:stream";
import { ZipFile as Archive } from "yazl";

export type ZipFile = { name: string; parts: Iterable<string> | AsyncIterable<string> };

/**
 * A ZIP archive, made as it is read: no more than a part of one file is ever in memory. It fails
 * with a file that cannot be read, and leaves all files once nobody reads it any more.
 */
export function zipOf(files: Iterable<ZipFile>): Readable {
  const archive = new Archive();
  const sent = new PassThrough();
  for (const { name, parts } of files) {
    const source = Readable.from(gathered(parts));
    source.once("error", (error) => sent.destroy(error));
    sent.once("close", () => source.destroy());
    archive.addReadStream(source, name);
  }
  archive.end();
  archive.outputStream.pipe(sent);
  return sent;
}

/** Small parts by the handful: each on its own would cost more than packing it. */
async function* gathered(parts: ZipFile["parts"]): AsyncGenerator<string> {
  let waiting = "";
  for await (const part of parts) {
    waiting += part;
    if (waiting.length < 65_536) continue;
    yield waiting;
    waiting = "";
  }
  if (waiting) yield waiting;
}
