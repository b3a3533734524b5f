import postgres from "postgres";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { roles } from "@/db/enums";
import { roleCan } from "@/lib/access/policy";
import type { Context } from "@/lib/core/context";
import { newId } from "@/lib/core/new-id";
import { toAppError } from "@/lib/core/result";
import { type BuiltWorkspace, buildMember, buildWorkspace } from "../support/build";
import { hostileValues, pathsOf, withValueAt } from "../support/hostile";
import { type FoundOperation, findOperations } from "../support/operations";
import { plantForeignRows } from "../support/row-matrix";
import { sampleInput } from "../support/sample-input";
import { adminDatabaseUrl } from "../support/settings";

/** Cases for every operation there is, so that a new one is born covered. */
const operations = await findOperations();
const named = operations.map((found) => [found.call.operation.name, found] as const);
const contexts = new Map<string, Context>();
const sql = postgres(adminDatabaseUrl, { max: 1, onnotice: () => {} });
let workspace: BuiltWorkspace;
let foreignIds: string[];

beforeAll(async () => {
  workspace = await buildWorkspace();
  for (const role of roles) contexts.set(role, (await buildMember({ role, workspace })).ctx);
  const other = await buildWorkspace();
  foreignIds = await plantForeignRows(sql, other.id);
});
afterAll(() => sql.end());

test("Every operation has a name of its own", () => {
  const names = operations.map((found) => found.call.operation.name);
  expect(new Set(names).size).toBe(names.length);
  expect(names.length).toBeGreaterThan(40);
});

describe("A role without the capability is refused, whatever it sends", () => {
  test.each(named)("%s", async (_, found) => {
    const { can, input } = found.call.operation;
    for (const role of roles.filter((candidate) => !roleCan(candidate, can))) {
      expect(await outcome(found, contextFor(role), sampleInput(input))).toMatch(/^forbidden/);
      expect(await outcome(found, contextFor(role), { nonsense: true })).toMatch(/^forbidden/);
    }
  });
});

describe("A key the operation does not know is refused", () => {
  test.each(named)("%s", async (_, found) => {
    const sample = sampleInput(found.call.operation.input);
    if (typeof sample !== "object" || sample === null || Array.isArray(sample)) return;
    const input = { ...sample, unknownKey: "value" };
    expect(await outcome(found, systemLike(found), input)).toMatch(/^invalid/);
  });
});

describe("Hostile values are refused or stored, and break nothing", () => {
  test.each(named)(
    "%s",
    async (_, found) => {
      const sample = sampleInput(found.call.operation.input);
      const broken: string[] = [];
      for (const path of pathsOf(sample)) {
        for (const value of hostileValues) {
          const input = withValueAt(sample, path, value);
          const result = await outcome(found, systemLike(found), input);
          if (result.startsWith("internal")) broken.push(`${path.join(".")}: ${result}`);
        }
      }
      expect(broken).toEqual([]);
    },
    120_000,
  );
});

describe("Rows of another workspace are answered like rows that never were", () => {
  test.each(named)(
    "%s",
    async (_, found) => {
      const { input } = found.call.operation;
      const ctx = systemLike(found);
      // The first call may change what is there; the ones compared find the same.
      await outcome(found, ctx, sampleInput(input, { uuid: newId }));
      const never = await outcome(found, ctx, sampleInput(input, { uuid: newId }));
      expect(never).not.toMatch(/^internal/);
      if (!takesIds(input)) return;
      for (const foreign of foreignIds) {
        const asked = await outcome(found, ctx, sampleInput(input, { uuid: () => foreign }));
        expect(asked).toBe(never);
      }
    },
    60_000,
  );
});

function contextFor(role: string): Context {
  const ctx = contexts.get(role);
  if (!ctx) throw new Error(`No context for ${role}`);
  return ctx;
}

/** Somebody who may call it: the owner, or for the doors of others the actor they are made for. */
function systemLike(found: FoundOperation): Context {
  const { can } = found.call.operation;
  const owner = contextFor("owner");
  if (roleCan("owner", can)) return owner;
  return { ...owner, actor: { kind: "system", id: null } };
}

/** `code: message` of a refusal, or `done` with what came back, ids left out. */
/** Whether there is any id to fill in; without one there is no row of anybody to ask for. */
function takesIds(input: FoundOperation["call"]["operation"]["input"]): boolean {
  const [one, other] = [newId(), newId()].map((given) => sampleInput(input, { uuid: () => given }));
  return JSON.stringify(one) !== JSON.stringify(other);
}

async function outcome(found: FoundOperation, ctx: Context, input: unknown): Promise<string> {
  try {
    const value = await found.call(ctx, input);
    return `done: ${withoutIds(JSON.stringify(value) ?? "")}`;
  } catch (thrown) {
    const error = toAppError(thrown);
    const cause = error.code === "internal" ? ` ${String(error.cause)}` : "";
    return `${error.code}: ${withoutIds(error.message)}${cause}`;
  }
}

const withoutIds = (text: string) =>
  text
    .replace(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g, "<id>")
    .replace(/"token":"[\w-]+"|"key":"tl_[\w-]+"|"publicId":"[0-9a-f]+"/g, "<secret>");
