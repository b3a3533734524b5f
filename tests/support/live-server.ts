import { type ServerProcess, startServerProcess } from "./server-process";

export type LiveServer = ServerProcess;

/** A process of its own that serves live channels alone, on the database of the tests or another. */
export const startLiveServer = (extra: Record<string, string> = {}): Promise<LiveServer> =>
  startServerProcess({ LOG_LEVEL: "silent", ROLES: "live", ...extra });
