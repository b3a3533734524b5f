import { log } from "@/lib/core/log";
import type { LogEntry } from "@/lib/maps/batch/model";

type Options = {
  /** the newest revision at the beginning */
  revision: number;
  readLog: (afterRevision: number) => Promise<LogEntry[]>;
  tell: (entries: readonly LogEntry[]) => void;
};

/** Lets ops out strictly one revision after another, whatever order they come in. */
export function createReleases({ revision, readLog, tell }: Options) {
  let released = revision;
  let early: LogEntry[] = [];
  let isFilling = false;

  function release(entries: readonly LogEntry[]) {
    const fresh = entries.filter((entry) => entry.revision > released);
    const [first] = fresh;
    if (!first) return;
    if (first.revision > released + 1) {
      early = [...early, ...fresh];
      void fill();
      return;
    }
    released = fresh.at(-1)?.revision ?? released;
    tell(fresh);
    const next = early;
    early = [];
    if (next.length > 0) release(next.toSorted((a, b) => a.revision - b.revision));
  }

  /** Reads what is missing from the log: commits of other processes, or of this one out of order. */
  async function fill() {
    if (isFilling) return;
    isFilling = true;
    try {
      for (let page = await readLog(released); page.length > 0; page = await readLog(released))
        release(page);
      early = early.filter((entry) => entry.revision > released);
    } catch (error) {
      log.warn({ err: error }, "the log of a map could not be read");
    } finally {
      isFilling = false;
    }
  }

  return {
    revision: () => released,
    release,
    /** Told that the log has come this far. */
    heard(latest: number) {
      if (latest > released) void fill();
    },
  };
}
