import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/**
 * The optional packages (platform binaries, mostly) which a lock file's packages name but which it
 * does not hold, as "owner -> package@version". Any of them makes `npm ci` fail, or leaves another
 * platform without its binary.
 */
export function missingOptionals(lock) {
  const packages = lock.packages ?? {};
  const missing = [];
  for (const [owner, entry] of Object.entries(packages)) {
    for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
      if (!isReachable(packages, owner, name)) {
        missing.push(`${owner || "(this project)"} -> ${name}@${version}`);
      }
    }
  }
  return missing;
}

/** Looks for `name` as Node resolves it: beside `from`, then one package further out each time. */
function isReachable(packages, from, name) {
  let base = from;
  for (;;) {
    if (packages[`${base ? `${base}/` : ""}node_modules/${name}`]) return true;
    if (!base) return false;
    base = base.slice(0, Math.max(0, base.lastIndexOf("/node_modules/")));
  }
}

/** Packages of which the lock file holds no checksum, so that a changed download would go unseen. */
export function withoutIntegrity(lock) {
  return Object.entries(lock.packages ?? {})
    .filter(([path, entry]) => path.includes("node_modules/") && !entry.link && !entry.integrity)
    .filter(([, entry]) => !entry.inBundle)
    .map(([path]) => path);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const lock = JSON.parse(readFileSync(process.argv[2] ?? "package-lock.json", "utf8"));
  const problems = [
    ...missingOptionals(lock).map((line) => `missing:          ${line}`),
    ...withoutIntegrity(lock).map((line) => `without checksum: ${line}`),
  ];
  for (const line of problems) console.error(line);
  if (problems.length === 0) console.log("lock file complete");
  process.exitCode = problems.length === 0 ? 0 : 1;
}
