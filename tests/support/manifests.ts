import { readFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";

const build = path.resolve(import.meta.dirname, "../../.next");
const read = (file: string): unknown => JSON.parse(readFileSync(path.join(build, file), "utf8"));

/** Every address the build answers, with its placeholders: `/[workspace]/maps/[mapId]`. */
export function builtRoutes(): string[] {
  const routes = z.record(z.string(), z.string()).parse(read("app-path-routes-manifest.json"));
  return [...new Set(Object.values(routes))].sort();
}

const actions = z.object({
  node: z.record(
    z.string(),
    z.object({
      exportedName: z.string(),
      filename: z.string(),
      workers: z.record(z.string(), z.unknown()),
    }),
  ),
});
export type BuiltAction = { id: string; name: string; file: string; page: string };

/** Every server action of the build, with one page that carries it. */
export function builtActions(): BuiltAction[] {
  const { node } = actions.parse(read("server/server-reference-manifest.json"));
  return Object.entries(node).map(([id, action]) => ({
    id,
    name: action.exportedName,
    file: action.filename,
    page: Object.keys(action.workers)[0] ?? "",
  }));
}
