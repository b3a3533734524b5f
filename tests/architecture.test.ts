import { readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { violations } from "./support/layers";

const root = path.resolve(import.meta.dirname, "..");
/** Holds the planted breaches below. */
const self = "tests/architecture.test.ts";

function projectFiles() {
  return ["app", "components", "lib", "db", "tests"]
    .flatMap((folder) =>
      readdirSync(path.join(root, folder), { recursive: true, encoding: "utf8" }).map((name) =>
        path.posix.join(folder, name.replaceAll("\\", "/")),
      ),
    )
    .filter((file) => statSync(path.join(root, file)).isFile() && file !== self)
    .filter((file) => file.startsWith("app/") || /\.(tsx?|mjs)$/.test(file))
    .map((file) => ({ path: file, text: readFileSync(path.join(root, file), "utf8") }));
}

test("Every file keeps to the order of the house", () => {
  expect(violations(projectFiles())).toEqual([]);
});

const planted: [string, string, string][] = [
  ["a kernel file knows a feature", "lib/core/x.ts", 'import { a } from "@/lib/maps/layout";'],
  ["a feature knows an edge", "lib/maps/queries.ts", 'import { a } from "../jobs/worker";'],
  ["an edge knows a component", "lib/server/x.ts", 'import { A } from "@/components/ui/a";'],
  ["a component reads the database", "components/maps/x.tsx", 'import { db } from "@/db/client";'],
  ["a component calls a query", "components/maps/x.tsx", 'import { a } from "@/lib/maps/queries";'],
  ["a page calls a command", "app/page.tsx", 'import { a } from "@/lib/maps/commands";'],
  ["a page reads the database", "app/page.tsx", 'import { a } from "@/db/schema/maps";'],
  ["a pure file calls a query", "lib/maps/layout.ts", 'import { a } from "./queries";'],
  ["a pure file reads a setting", "lib/maps/layout.ts", 'import { env } from "@/lib/core/env";'],
  ["a pure file reads the disk", "lib/maps/layout.ts", 'import fs from "node:fs";'],
  ["a pure file imports later", "lib/maps/layout.ts", 'const a = await import("./commands");'],
  ["a pure file passes a table on", "lib/maps/model.ts", 'export * from "@/db/schema/maps";'],
  [
    "a feature reads users",
    "lib/maps/queries.ts",
    'import { users } from "@/db/schema/directory";',
  ],
  ["a feature mints a workspace", "lib/maps/commands.ts", "const here = id as WorkspaceId;"],
  ["a page reads the environment", "app/page.tsx", "const port = process.env.PORT;"],
  ["a test mocks our own module", "tests/unit/x.test.ts", 'vi.mock("@/lib/core/log");'],
  ["a cast hides a type", "lib/maps/layout.ts", "const a = b as any;"],
  ["work is left for later", "lib/maps/layout.ts", "// TODO"],
  ["a component lies among the routes", "app/maps/card.tsx", ""],
];

test.each(planted)("It is reported when %s", (_what, file, text) => {
  expect(violations([{ path: file, text }])).toHaveLength(1);
});

test("A circle between features is reported", () => {
  const circle = [
    { path: "lib/maps/queries.ts", text: 'import { a } from "../surveys/model";' },
    { path: "lib/surveys/queries.ts", text: 'import { a } from "@/lib/kpis/model";' },
    { path: "lib/kpis/queries.ts", text: 'import {\n  a,\n} from "@/lib/maps/layout";' },
  ];
  expect(violations(circle)).toEqual([
    "features go round in a circle: maps → surveys → kpis → maps",
  ]);
});

test("What the order allows is not reported", () => {
  const allowed = [
    { path: "app/page.tsx", text: 'import { a } from "@/lib/maps/queries";' },
    { path: "components/maps/x.tsx", text: 'import { a } from "@/lib/maps/actions";' },
    { path: "components/maps/y.tsx", text: 'import type { A } from "@/lib/maps/queries";' },
    { path: "lib/maps/layout.ts", text: 'import type { Tx } from "@/db/client";' },
    {
      path: "lib/maps/model.ts",
      text: 'import { roles } from "@/db/enums";\nimport { z } from "zod";',
    },
    { path: "lib/server/x.ts", text: 'import { a } from "@/lib/surveys/commands";' },
  ];
  expect(violations(allowed)).toEqual([]);
});
