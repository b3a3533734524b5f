import path from "node:path";
import { findCircle, type Import, importsOf, type SourceFile } from "./imports";

type Layer = "app" | "components" | "edge" | "feature" | "kernel" | "db" | "outside";

const kernel = new Set(["core", "access", "realtime", "mail", "stats", "i18n"]);
const edges = new Set(["api", "jobs", "demo", "server", "cli"]);
const doesInput = /\/(queries|commands|jobs|actions)$/;

/** Kernel files a pure file may use: they read nothing and change nothing. */
const pureKernel =
  /^lib\/(stats\/|i18n\/messages\/|access\/policy$|core\/(address|csv|days|errors|ids|order|storable|text|text-direction|time-zone|context|written-number)$)/;

function layerOf(file: string): Layer {
  const [top = "", folder = ""] = file.split("/");
  if (top === "app" || top === "components" || top === "db") return top;
  if (top !== "lib") return "outside";
  if (kernel.has(folder)) return "kernel";
  return edges.has(folder) ? "edge" : "feature";
}

const featureOf = (file: string) => (layerOf(file) === "feature" ? file.split("/")[1] : undefined);
const withoutEnding = (file: string) => file.replace(/\.(tsx?|mjs)$/, "");
const isPure = (file: string) => layerOf(file) === "feature" && !doesInput.test(file);

/** Which layers each layer may know. What lies outside the house (packages) is free. */
const mayKnow: Record<Layer, Layer[]> = {
  app: ["app", "components", "edge", "feature", "kernel"],
  components: ["components", "feature", "kernel"],
  edge: ["edge", "feature", "kernel", "db"],
  feature: ["feature", "kernel", "db"],
  kernel: ["kernel", "db"],
  db: ["db", "kernel"],
  outside: ["app", "components", "edge", "feature", "kernel", "db", "outside"],
};

type Rule = (file: string, used: Import) => string | false;
const importRules: Rule[] = [
  (file, { target }) => {
    const [from, to] = [layerOf(file), layerOf(target)];
    const isFree = to === "outside" || target === "db/enums" || mayKnow[from].includes(to);
    return !isFree && `${from} may not know ${to}`;
  },
  (file, { target, isType }) =>
    layerOf(file) === "components" &&
    !isType &&
    /\/(queries|commands|jobs)$/.test(target) &&
    layerOf(target) === "feature" &&
    "components call actions alone",
  (file, { target }) =>
    layerOf(file) === "app" &&
    /^lib\/.*\/commands$/.test(target) &&
    "routes read by queries and write by actions",
  (file, { target, isType }) => {
    if (!isPure(file) || isType || target === "db/enums") return false;
    const isLocal = layerOf(target) !== "outside";
    const isAllowed = isLocal ? isPure(target) || pureKernel.test(target) : !/^node:/.test(target);
    return !isAllowed && "a pure file knows pure files alone";
  },
  (file, { target }) =>
    target === "db/schema/directory" &&
    !/^(lib\/access|db|tests)\//.test(file) &&
    "directory tables belong to lib/access",
];

const has = (pattern: RegExp, message: string, isExempt: (file: string) => boolean) => {
  return ({ path: file, text }: SourceFile) => !isExempt(file) && pattern.test(text) && message;
};
const isTest = (file: string) => file.startsWith("tests/");
const textRules = [
  has(/\bas WorkspaceId\b/, "a WorkspaceId is minted in lib/access", (file) =>
    file.startsWith("lib/access/"),
  ),
  has(
    /\bprocess\.env\b/,
    "settings are read in lib/core/env.ts",
    (file) => !/^(app|components|lib|db)\//.test(file) || /^lib\/(core\/env\.ts|cli\/)/.test(file),
  ),
  has(/\bvi\.mock\(\s*["'](@\/|\.)/, "our own modules are not mocked", (file) => !isTest(file)),
  has(/^(?!\s*(\/\/|\/?\*)).*\bas any\b/m, "a cast hides a type", () => false),
  has(/\b(TO-?DO|FIX-?ME)\b/, "unfinished work is not committed", () => false),
];

const frameworkFile =
  /^((page|layout|template|loading|error|global-error|not-found|default|route|icon|apple-icon|opengraph-image|manifest|robots|sitemap)\.(tsx?|svg|png)|favicon\.ico|globals\.css)$/;

/** Every breach of the house's order as "file: rule (what it uses)"; empty when all is well. */
export function violations(files: SourceFile[]): string[] {
  const found = files.flatMap((file) => breaches(file));
  const circle = findCircle(featureGraph(files));
  return circle ? [...found, `features go round in a circle: ${circle.join(" → ")}`] : found;
}

function breaches(file: SourceFile): string[] {
  const own = withoutEnding(file.path);
  const ofImports = importsOf(file).flatMap((used) =>
    importRules.map((rule) => rule(own, used)).map((said) => said && `${said} (${used.target})`),
  );
  const isMisplaced = file.path.startsWith("app/") && !frameworkFile.test(path.basename(file.path));
  const ofText = [...textRules.map((rule) => rule(file)), isMisplaced && "app/ holds routes alone"];
  return [...ofImports, ...ofText]
    .filter((said) => said !== false)
    .map((s) => `${file.path}: ${s}`);
}

function featureGraph(files: SourceFile[]): Map<string, Set<string>> {
  const graph = new Map<string, Set<string>>();
  for (const file of files) {
    const from = featureOf(file.path);
    if (!from) continue;
    const targets = importsOf(file).map(({ target }) => featureOf(target));
    const known = graph.get(from) ?? new Set<string>();
    for (const to of targets) if (to && to !== from) known.add(to);
    graph.set(from, known);
  }
  return graph;
}
