import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";

type Process = { pid: number; parent: number; state: string };

/** Processes that have not ended; one whose end nobody has asked for yet has ended. */
const processes = (): Process[] =>
  (existsSync("/proc/self/stat") ? listed() : told()).filter(({ state }) => state !== "Z");

function listed(): Process[] {
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      try {
        const stat = readFileSync(`/proc/${name}/stat`, "utf8");
        // The name in between may hold anything.
        const [state = "", parent] = stat.slice(stat.lastIndexOf(") ") + 2).split(" ");
        return [{ pid: Number(name), parent: Number(parent), state }];
      } catch {
        return [];
      }
    });
}

/** The same where there is no such folder. */
function told(): Process[] {
  const lines = execFileSync("ps", ["-A", "-o", "pid=,ppid=,state="], { encoding: "utf8" });
  return lines
    .trim()
    .split("\n")
    .map((line) => line.trim().split(/\s+/))
    .map(([pid, parent, state = ""]) => {
      return { pid: Number(pid), parent: Number(parent), state: state.charAt(0) };
    });
}

export const childrenOf = (parent: number): number[] =>
  processes()
    .filter((one) => one.parent === parent)
    .map(({ pid }) => pid);

export const isRunning = (pid: number): boolean => processes().some((one) => one.pid === pid);
