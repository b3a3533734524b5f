import type { z } from "zod";
import { newId } from "@/lib/core/new-id";

type Def = Record<string, unknown> & { type: string };
type Choice = { uuid?: () => string };

/** A value the schema should take, built from the schema itself. Ids come from `choice.uuid`. */
export function sampleInput(schema: z.ZodType, choice: Choice = {}, field = ""): unknown {
  const def = defOf(schema);
  switch (def.type) {
    case "object":
      return sampleObject(def, choice);
    case "string":
      return sampleString(def, schema, choice, field);
    case "number":
    case "int":
      return sampleNumber(schema);
    case "boolean":
      return true;
    case "date":
      return new Date();
    case "literal":
      return listOf(def.values)[0];
    case "enum":
      return Object.values(recordOf(def.entries))[0];
    case "array":
      return [sampleInput(schemaOf(def.element), choice, field)];
    case "tuple":
      return listOf(def.items).map((item) => sampleInput(schemaOf(item), choice, field));
    case "union":
      return sampleInput(schemaOf(listOf(def.options)[0]), choice, field);
    case "record":
      return {};
    case "null":
      return null;
    case "optional":
    case "nullable":
    case "default":
    case "prefault":
    case "catch":
    case "readonly":
    case "nonoptional":
      return sampleInput(schemaOf(def.innerType), choice, field);
    case "pipe":
      return sampleInput(schemaOf(def.in), choice, field);
    case "lazy":
      return sampleInput(schemaOf(callable(def.getter)()), choice, field);
    default:
      return "text";
  }
}

function sampleObject(def: Def, choice: Choice): Record<string, unknown> {
  const shape = recordOf(def.shape);
  return Object.fromEntries(
    Object.entries(shape).map(([key, value]) => [key, sampleInput(schemaOf(value), choice, key)]),
  );
}

/** Fields whose rule no schema can show. */
const knownText: Record<string, string> = {
  timeZone: "Europe/Madrid",
  currency: "EUR",
  email: "sample@example.com",
  updatedAt: "2026-01-01T00:00:00.000Z",
  from: "2026-01-01",
  to: "2026-01-31",
};

function sampleString(def: Def, schema: z.ZodType, choice: Choice, field: string): string {
  const format = formatOf(def, schema);
  if (format === "uuid") return (choice.uuid ?? newId)();
  if (format === "email") return "sample@example.com";
  if (format === "date") return "2026-01-15";
  if (format === "datetime") return "2026-01-15T10:00:00.000Z";
  if (format === "url") return "https://example.com";
  return knownText[field] ?? "Sample text";
}

function formatOf(def: Def, schema: z.ZodType): string | undefined {
  if (typeof def.format === "string") return def.format;
  const format: unknown = "format" in schema ? schema.format : undefined;
  return typeof format === "string" ? format : undefined;
}

function sampleNumber(schema: z.ZodType): number {
  const low = "minValue" in schema && typeof schema.minValue === "number" ? schema.minValue : 1;
  return Number.isFinite(low) && Math.abs(low) < 1e9 ? Math.ceil(low) : 1;
}

const defOf = (schema: z.ZodType): Def => ({ ...schema._zod.def });
const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
const recordOf = (value: unknown): Record<string, unknown> =>
  typeof value === "object" && value !== null ? { ...value } : {};

function schemaOf(value: unknown): z.ZodType {
  if (isSchema(value)) return value;
  throw new Error("Not a schema");
}
const isSchema = (value: unknown): value is z.ZodType =>
  typeof value === "object" && value !== null && "_zod" in value;

function callable(value: unknown): () => unknown {
  if (typeof value === "function") return () => value();
  throw new Error("Not callable");
}
