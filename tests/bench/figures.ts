import { readdirSync, readFileSync } from "node:fs";
import { childrenOf } from "../support/children";

export type Latency = { p50: number; p95: number; p99: number; max: number };

/** Nearest-rank percentiles of durations in milliseconds, to a hundredth; zeros without any. */
export function latencyOf(durations: readonly number[]): Latency {
  const sorted = [...durations].sort((a, b) => a - b);
  const at = (share: number) =>
    rounded(sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? 0);
  return { p50: at(0.5), p95: at(0.95), p99: at(0.99), max: at(1) };
}

export const rounded = (value: number): number => Math.round(value * 100) / 100;

const msPerTick = 10;

/** Fields of a process after its name, in the order of proc(5); null where there is no such thing. */
function statOf(pid: string | number): number[] | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    return stat
      .slice(stat.lastIndexOf(") ") + 4)
      .split(" ")
      .map(Number);
  } catch {
    return null;
  }
}

/**
 * Milliseconds of processor time a process and all its children, ended ones included, have used so
 * far; null where the system does not tell.
 */
function cpuOf(pid: number): number | null {
  const own = statOf(pid);
  if (!own) return null;
  const [parent, user, system, endedUser, endedSystem] = [0, 10, 11, 12, 13];
  const usedBy = (stat: number[]) => (stat[user] ?? 0) + (stat[system] ?? 0);
  const children = readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .map(statOf)
    .filter((stat) => stat?.[parent] === pid);
  const ended = (own[endedUser] ?? 0) + (own[endedSystem] ?? 0);
  const living = children.reduce((sum, stat) => sum + (stat ? usedBy(stat) : 0), 0);
  return (usedBy(own) + ended + living) * msPerTick;
}

export type Processes = { serverPid: number; databasePid: number };
/** Milliseconds of processor time for one piece of work; null where the system does not tell. */
export type CpuMs = { server: number | null; database: number | null };

/** Runs the work and gives the processor time server and database have used for each piece of it. */
export async function withCpu<T>({ serverPid, databasePid }: Processes, work: () => Promise<T>) {
  const read = () => [cpuOf(serverPid), cpuOf(databasePid)];
  const before = read();
  const value = await work();
  const after = read();
  const used = (index: number, pieces: number) => {
    const [from, to] = [before[index] ?? null, after[index] ?? null];
    return from === null || to === null ? null : rounded((to - from) / pieces);
  };
  const cpuMsEach = (pieces: number): CpuMs => ({
    server: used(0, pieces),
    database: used(1, pieces),
  });
  return { value, cpuMsEach };
}

/**
 * Megabytes a process and its children hold in memory now, and the most each of them ever held, added
 * up; null where nobody tells.
 */
export function memoryOf(pid: number): { now: number; peak: number } | null {
  try {
    const all = [pid, ...childrenOf(pid)].map(ownMemoryOf);
    const sum = (values: number[]) => Math.round(values.reduce((one, other) => one + other, 0));
    return { now: sum(all.map(({ now }) => now)), peak: sum(all.map(({ peak }) => peak)) };
  } catch {
    return null;
  }
}

function ownMemoryOf(pid: number): { now: number; peak: number } {
  const status = readFileSync(`/proc/${pid}/status`, "utf8");
  const megabytes = (field: string) =>
    Number(new RegExp(`^${field}:\\s+(\\d+) kB`, "m").exec(status)?.[1]) / 1024;
  return { now: megabytes("VmRSS"), peak: megabytes("VmHWM") };
}
