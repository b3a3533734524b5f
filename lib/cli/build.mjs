import { createHash } from "node:crypto";
import * as fs from "node:fs";
import path from "node:path";
import { runNode } from "./processes.mjs";
import { buildPrograms } from "./programs.mjs";
import { inProject, progress, projectRoot, Refusal } from "./project.mjs";

const stampFile = inProject(".next/throughline-source");
const sources = [
  "app",
  "components",
  "lib",
  "db",
  "public",
  "next.config.mjs",
  "postcss.config.mjs",
];
const settings = ["proxy.ts", "instrumentation.ts", "tsconfig.json", "package-lock.json"];

/** Builds the pages and the programs unless the last build was of this very source. */
export async function ensureBuild() {
  const since = performance.now();
  const wanted = hashOf([...sources, ...settings]);
  if (isBuilt(wanted)) return;
  console.log("Building the pages …");
  if ((await build()) !== 0) {
    console.log("The build failed; trying once more from nothing …");
    fs.rmSync(inProject(".next"), { recursive: true, force: true });
    if ((await build()) !== 0) throw new Refusal("The build failed; the messages above say why.");
  }
  await buildPrograms();
  fs.writeFileSync(stampFile, wanted);
  progress("pages built", since);
}

const isBuilt = (wanted) =>
  fs.existsSync(inProject(".next/BUILD_ID")) &&
  fs.existsSync(stampFile) &&
  fs.readFileSync(stampFile, "utf8") === wanted;

const build = () =>
  runNode(["node_modules/next/dist/bin/next", "build"], {
    env: { NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" },
  });

function hashOf(names) {
  const hash = createHash("sha256");
  for (const file of names.flatMap((name) => filesBelow(inProject(name)))) {
    hash.update(path.relative(projectRoot, file)).update(fs.readFileSync(file));
  }
  return hash.digest("hex");
}

function filesBelow(item) {
  const stat = fs.statSync(item, { throwIfNoEntry: false });
  if (!stat) return [];
  if (!stat.isDirectory()) return [item];
  return fs
    .readdirSync(item)
    .sort()
    .flatMap((name) => filesBelow(path.join(item, name)));
}
