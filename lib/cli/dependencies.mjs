import { createHash } from "node:crypto";
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { exitOf, startChild } from "./processes.mjs";
import { inProject, progress, Refusal } from "./project.mjs";

const stampFile = inProject("node_modules/.throughline-lock");
const installedLock = "node_modules/.package-lock.json";

/** Installs the locked packages unless those of this lock file, Node version and platform are there. */
export async function ensureDependencies() {
  const since = performance.now();
  const wanted = fingerprint();
  if (readStamp() === wanted) return;
  if (readStamp() !== null || !isInstalledByHand()) {
    await install();
    progress("packages installed", since);
  }
  // The framework remembers failed look-ups of packages across builds.
  rmSync(inProject(".next/cache"), { recursive: true, force: true });
  writeFileSync(stampFile, wanted);
}

const readStamp = () => (existsSync(stampFile) ? readFileSync(stampFile, "utf8") : null);

function fingerprint() {
  const hash = createHash("sha256").update(readFileSync(inProject("package-lock.json")));
  const { versions, platform, arch } = process;
  return `${hash.digest("hex")} ${versions.modules} ${platform} ${arch}`;
}

/** Whether `npm install` has already put every required package of the lock file in place. */
function isInstalledByHand() {
  if (!existsSync(inProject(installedLock))) return false;
  const packagesOf = (file) => JSON.parse(readFileSync(inProject(file), "utf8")).packages;
  const installed = packagesOf(installedLock);
  return Object.entries(packagesOf("package-lock.json")).every(
    ([path, entry]) => path === "" || entry.optional || installed[path]?.version === entry.version,
  );
}

async function install() {
  console.log("Installing packages; the first time this takes about a minute …");
  // With NODE_ENV=production npm would leave out what the build needs.
  const env = { NODE_ENV: undefined };
  const args = ["ci", "--include=dev", "--no-audit", "--no-fund", "--loglevel=error"];
  const npm = process.env.npm_execpath;
  const windows = process.platform === "win32";
  const child = npm?.endsWith("npm-cli.js")
    ? startChild(process.execPath, [npm, ...args], { env })
    : startChild(windows ? "npm.cmd" : "npm", args, { env, shell: windows });
  if ((await exitOf(child)) !== 0) {
    throw new Refusal("Installing the packages failed; npm's message above says why.");
  }
}
