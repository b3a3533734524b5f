import { readdirSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import type { z } from "zod";
import type { Capability } from "@/lib/access/policy";
import type { Context } from "@/lib/core/context";

export type AnyOperation = {
  (ctx: Context, input: unknown): Promise<unknown>;
  operation: { name: string; kind: "query" | "command"; can: Capability; input: z.ZodType };
};
export type FoundOperation = { exportName: string; file: string; call: AnyOperation };

const root = path.resolve(import.meta.dirname, "../..");

/** Every operation of the product, found in the files whose names say that they hold some. */
export async function findOperations(): Promise<FoundOperation[]> {
  const files = readdirSync(path.join(root, "lib"), { recursive: true, encoding: "utf8" }).filter(
    (file) => /(^|\/)(queries|commands)\.ts$/.test(file),
  );
  const found: FoundOperation[] = [];
  for (const file of files.sort()) {
    const module: Record<string, unknown> = await import(
      pathToFileURL(path.join(root, "lib", file)).href
    );
    for (const [exportName, value] of Object.entries(module)) {
      if (isOperation(value)) found.push({ exportName, file: `lib/${file}`, call: value });
    }
  }
  return found;
}

const isOperation = (value: unknown): value is AnyOperation =>
  typeof value === "function" && "operation" in value;
