import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { missingOptionals, withoutIntegrity } from "@/lib/cli/lockfile.mjs";

const lockOf = (packages: Record<string, object>) => ({ packages });

test("The lock file holds the platform packages of every system", () => {
  const lock = JSON.parse(readFileSync("package-lock.json", "utf8"));
  expect(missingOptionals(lock)).toEqual([]);
  expect(withoutIntegrity(lock)).toEqual([]);
});

test("A platform package that the registry did not have is reported", () => {
  const lock = lockOf({
    "": { optionalDependencies: { binary: "1.0.0" } },
    "node_modules/tool": { optionalDependencies: { "tool-linux": "2.0.0", "tool-mac": "2.0.0" } },
    "node_modules/tool-linux": {},
  });
  expect(missingOptionals(lock)).toEqual([
    "(this project) -> binary@1.0.0",
    "node_modules/tool -> tool-mac@2.0.0",
  ]);
});

test("A platform package may lie inside its owner or beside any package around it", () => {
  const lock = lockOf({
    "node_modules/a/node_modules/b": {
      optionalDependencies: { inner: "1", middle: "1", top: "1" },
    },
    "node_modules/a/node_modules/b/node_modules/inner": {},
    "node_modules/a/node_modules/middle": {},
    "node_modules/top": {},
  });
  expect(missingOptionals(lock)).toEqual([]);
});

test("A package without a checksum is reported, unless it comes inside another", () => {
  const lock = lockOf({
    "": {},
    "node_modules/sound": { integrity: "sha512-x" },
    "node_modules/bundled": { inBundle: true },
    "node_modules/unsound": {},
  });
  expect(withoutIntegrity(lock)).toEqual(["node_modules/unsound"]);
});
