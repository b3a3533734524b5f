import { spawn, spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import * as fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { anyFreePort, tryPort } from "./ports.mjs";
import { programIn } from "./postgres-binaries.mjs";
import { preparePostgresHome } from "./postgres-home.mjs";
import { findPostmaster, stopPostmaster, waitUntilReady } from "./postgres-postmaster.mjs";
import { isAlive } from "./processes.mjs";
import { Refusal } from "./project.mjs";

/**
 * Starts the built-in PostgreSQL on `dataFolder`, or adopts the one an earlier run left behind.
 * Resolves to `{ port, adopted, stop }`; `stop` spares a server that another live process owns.
 */
export async function startPostgres({ dataFolder, password, port, settings = [] }) {
  const home = preparePostgresHome(path.resolve(dataFolder));
  const ownerFile = `${path.resolve(dataFolder)}.owner`;
  const running = findPostmaster(home.data) && (await waitUntilReady(home.data, 30_000));
  if (running && isOwnedByAnother(ownerFile)) {
    return { port: running.port, adopted: true, stop: async () => {} };
  }
  if (!fs.existsSync(path.join(home.data, "PG_VERSION"))) createCluster(home, password);
  fs.writeFileSync(ownerFile, String(process.pid));
  const postmaster =
    running ?? (await launch(home, `${path.resolve(dataFolder)}.log`, port, settings));
  return {
    port: postmaster.port,
    adopted: Boolean(running),
    stop: async () => {
      await stopPostmaster(home.native, home.data, postmaster.pid);
      fs.rmSync(ownerFile, { force: true });
    },
  };
}

function isOwnedByAnother(ownerFile) {
  if (!fs.existsSync(ownerFile)) return false;
  const owner = Number(fs.readFileSync(ownerFile, "utf8"));
  return owner !== process.pid && owner > 0 && isAlive(owner);
}

const environment = { ...process.env, LC_ALL: "C", LC_MESSAGES: "C", TZ: "UTC" };

/** Made beside its place and moved there when whole, so that a start cut short leaves no half of it. */
function createCluster({ native, data, identity }, password) {
  const fresh = `${data}.new`;
  fs.rmSync(fresh, { recursive: true, force: true });
  fs.mkdirSync(fresh, { mode: 0o700 });
  const passwordFile = path.join(os.tmpdir(), `throughline-${randomBytes(8).toString("hex")}`);
  fs.writeFileSync(passwordFile, password, { mode: 0o600, flag: "wx" });
  if (identity.uid !== undefined) {
    for (const item of [fresh, passwordFile]) fs.chownSync(item, identity.uid, identity.gid);
  }
  const flags = ["-D", fresh, "-U", "postgres", `--pwfile=${passwordFile}`, "--no-sync"];
  flags.push("--auth=scram-sha-256", "--encoding=UTF8", "--locale=C");
  flags.push("--locale-provider=builtin", "--builtin-locale=C.UTF-8");
  const options = { ...identity, env: environment, cwd: "/", encoding: "utf8" };
  const result = spawnSync(programIn(native, "initdb"), flags, options);
  fs.rmSync(passwordFile, { force: true });
  if (result.status !== 0) {
    throw new Refusal(`PostgreSQL could not create ${fresh}: ${result.error ?? result.stderr}`);
  }
  fs.rmdirSync(data);
  fs.renameSync(fresh, data);
}

/** A quarter of the memory, touched only as it is needed: millions of events lie beside each other. */
function bufferMegabytes() {
  const limit = process.constrainedMemory?.() || os.totalmem();
  const quarter = Math.min(limit, os.totalmem()) / 4 / 1024 / 1024;
  return Math.round(Math.min(4096, Math.max(64, quarter)));
}

async function launch({ native, data, identity }, logFile, wantedPort, settings) {
  const port = (wantedPort && (await tryPort(wantedPort))) || (await anyFreePort());
  const all = ["listen_addresses=127.0.0.1", "unix_socket_directories=", "max_connections=100"];
  // A new database plans badly until its tables have been counted: not after a minute, but soon.
  all.push("autovacuum_naptime=10s");
  // Messages about single statements would carry the data they were given.
  all.push("log_min_messages=log", "log_min_error_statement=panic");
  all.push(`shared_buffers=${bufferMegabytes()}MB`);
  // After each checkpoint a page is logged whole when it is first written to: not every five minutes.
  all.push("max_wal_size=4GB", "checkpoint_timeout=15min", ...settings);
  const log = fs.openSync(logFile, "w", 0o600);
  // A process group of its own: Ctrl-C reaches the program alone, which stops things in order.
  const child = spawn(
    programIn(native, "postgres"),
    ["-D", data, "-p", String(port), ...all.flatMap((setting) => ["-c", setting])],
    { ...identity, env: environment, cwd: "/", stdio: ["ignore", log, log], detached: true },
  );
  fs.closeSync(log);
  let failed = false;
  child.once("error", () => (failed = true)).once("exit", () => (failed = true));
  const postmaster = await waitUntilReady(data, 30_000, () => failed);
  child.unref();
  if (postmaster) return postmaster;
  child.kill("SIGQUIT");
  throw new Refusal(`PostgreSQL did not start:\n${fs.readFileSync(logFile, "utf8").slice(-1500)}`);
}
