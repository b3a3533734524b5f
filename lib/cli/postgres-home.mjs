import { spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import * as fs from "node:fs";
import path from "node:path";
import { findBinaries } from "./postgres-binaries.mjs";
import { Refusal } from "./project.mjs";

const sharedFolder = "/var/lib/throughline";

/**
 * Where PostgreSQL runs from, where it keeps its data, and as whom: `{ native, data, identity }`.
 * It refuses to run as root, so root hands it to another user, who must be able to reach both folders.
 */
export function preparePostgresHome(dataFolder) {
  const { native, version } = findBinaries();
  if (process.getuid?.() !== 0) {
    fs.mkdirSync(dataFolder, { recursive: true, mode: 0o700 });
    return { native, data: dataFolder, identity: {} };
  }
  const identity = unprivilegedUser();
  const data = reachable(path.dirname(dataFolder)) ? dataFolder : movedData(dataFolder);
  fs.mkdirSync(data, { recursive: true, mode: 0o700 });
  fs.chownSync(data, identity.uid, identity.gid);
  fs.chmodSync(data, 0o700);
  return { native: reachable(native) ? native : copiedBinaries(native, version), data, identity };
}

/** initdb looks its own user up, so a number without an entry in the user table will not do. */
function unprivilegedUser() {
  for (const name of ["postgres", "nobody"]) {
    const [uid, gid] = ["-u", "-g"].map((flag) => spawnSync("id", [flag, name]));
    if (uid.status === 0 && gid.status === 0) {
      return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
    }
  }
  throw new Refusal(
    'PostgreSQL does not run as root, and there is no user "postgres" or "nobody". ' +
      "Start as another user, or set DATABASE_URL.",
  );
}

/** Whether every folder on the way lets other users pass. */
function reachable(folder) {
  if ((fs.statSync(folder).mode & 0o001) === 0) return false;
  const parent = path.dirname(folder);
  return parent === folder || reachable(parent);
}

/** A folder outside a private home; a note beside the usual one remembers it, also when moved. */
function movedData(dataFolder) {
  const note = `${dataFolder}.location`;
  if (!fs.existsSync(note)) {
    const id = randomBytes(6).toString("hex");
    fs.writeFileSync(note, path.join(sharedFolder, id, path.basename(dataFolder)));
  }
  const data = fs.readFileSync(note, "utf8").trim();
  fs.mkdirSync(path.dirname(data), { recursive: true, mode: 0o711 });
  return data;
}

function copiedBinaries(native, version) {
  const copy = path.join(sharedFolder, `postgresql-${version}-${process.arch}`);
  if (fs.existsSync(copy)) return copy;
  fs.mkdirSync(sharedFolder, { recursive: true, mode: 0o755 });
  const partial = `${copy}.${process.pid}`;
  fs.cpSync(native, partial, { recursive: true, verbatimSymlinks: true });
  try {
    fs.renameSync(partial, copy);
  } catch (error) {
    // Another start has finished its copy first.
    fs.rmSync(partial, { recursive: true, force: true });
    if (!fs.existsSync(copy)) throw error;
  }
  return copy;
}
