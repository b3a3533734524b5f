import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { importsOf } from "../support/imports";

/** Each section of the product hands its own texts to the browser; this says that none is missing. */
const root = path.resolve(import.meta.dirname, "../..");
const everywhere = new Set(["ui", "shell", "charts"]);
const sections = readdirSync(path.join(root, "app"), { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith("layout.tsx"))
  .map((file) => path.posix.join("app", path.dirname(file)));

const read = (file: string) => readFileSync(path.join(root, file), "utf8");

function fileOf(target: string): string | null {
  const endings = ["", ".ts", ".tsx"].map((ending) => target + ending);
  return endings.find((file) => /\.tsx?$/.test(file) && existsSync(path.join(root, file))) ?? null;
}

/** Namespaces used in the browser by what these files import, with the file that uses each. */
function namespacesBehind(entries: string[]): Map<string, string> {
  const seen = new Set<string>();
  const used = new Map<string, string>();
  const waiting = entries.map((file) => ({ file, isClient: false }));
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { file } = next;
    const text = read(file);
    const isClient = next.isClient || /^"use client"/m.test(text);
    if (seen.has(`${file} ${isClient}`)) continue;
    seen.add(`${file} ${isClient}`);
    if (isClient) {
      for (const [, namespace = ""] of text.matchAll(/useTranslations\(\s*"(\w+)/g)) {
        used.set(namespace, file);
      }
    }
    for (const { target, isType } of importsOf({ path: file, text })) {
      const imported = isType ? null : fileOf(target);
      if (imported) waiting.push({ file: imported, isClient });
    }
  }
  return used;
}

function handedTo(section: string): Set<string> {
  const given = [...everywhere];
  for (let folder = section; folder.startsWith("app"); folder = path.posix.dirname(folder)) {
    const layout = path.posix.join(folder, "layout.tsx");
    if (!existsSync(path.join(root, layout))) continue;
    // The nearest provider decides: what an outer one gave is not passed on.
    const lists = [...read(layout).matchAll(/<Texts of=\{\[([^\]]*)\]\}>\s*\{children\}/g)];
    for (const [, list = ""] of lists) given.push(...(list.match(/\w+/g) ?? []));
    if (lists.length > 0) break;
  }
  return new Set(given);
}

function pagesOf(section: string): string[] {
  const inner = sections.filter((other) => other !== section && other.startsWith(`${section}/`));
  return readdirSync(path.join(root, section), { recursive: true, encoding: "utf8" })
    .map((file) => path.posix.join(section, file))
    .filter((file) => file.endsWith(".tsx"))
    .filter((file) => !inner.some((other) => file.startsWith(`${other}/`)))
    .filter((file) => path.basename(file) !== "layout.tsx");
}

test.each(sections)("The browser has every text that pages of %s use", (section) => {
  const given = handedTo(section);
  const missing = [...namespacesBehind(pagesOf(section))].filter(([name]) => !given.has(name));
  expect(missing).toEqual([]);
});
