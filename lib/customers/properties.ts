import { isStorable } from "@/lib/core/text";

const limits = { depth: 5, values: 300, key: 100, text: 4000 };
const reserved = new Set(["__proto__", "constructor", "prototype"]);

export type Properties = Record<string, unknown>;

export function isPlainObject(value: unknown): value is Properties {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/**
 * Why these properties cannot be stored, for the sender to read; null when they can. Looks no
 * deeper than the allowed depth, so hostile nesting costs nothing.
 */
export function propertiesProblem(properties: Properties): string | null {
  const waiting: { value: unknown; depth: number }[] = [{ value: properties, depth: 0 }];
  let seen = 0;
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if (++seen > limits.values) return `At most ${limits.values} values.`;
    const problem = valueProblem(next.value);
    if (problem) return problem;
    if (typeof next.value !== "object" || next.value === null) continue;
    if (next.depth >= limits.depth) return `Nested deeper than ${limits.depth} levels.`;
    const children = Object.values(next.value);
    if (children.length > limits.values) return `At most ${limits.values} values.`;
    for (const value of children) waiting.push({ value, depth: next.depth + 1 });
  }
  return null;
}

function valueProblem(value: unknown): string | null {
  switch (typeof value) {
    case "string":
      if (value.length > limits.text) return `A text is longer than ${limits.text} characters.`;
      return isStorable(value) ? null : "Contains characters that cannot be stored.";
    case "number":
      return Number.isFinite(value) ? null : "A number is too large.";
    case "object":
      return value === null || Array.isArray(value) ? null : keysProblem(value);
    case "boolean":
      return null;
    case "bigint":
    case "function":
    case "symbol":
    case "undefined":
      return "Contains something that is not JSON.";
  }
}

function keysProblem(value: object): string | null {
  for (const key of Object.keys(value)) {
    if (reserved.has(key)) return `The name ${key} is reserved.`;
    if (key.length > limits.key) return `A name is longer than ${limits.key} characters.`;
    if (!isStorable(key)) return "A name contains characters that cannot be stored.";
  }
  return null;
}
