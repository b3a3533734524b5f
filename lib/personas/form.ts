import type { Result } from "@/lib/core/result";
import { personaColors } from "./palette";

/** What the persona form holds, as the commands take it. Numbers that are none become NaN. */
export function personaInput(data: FormData) {
  const text = (name: string) => String(data.get(name) ?? "");
  return {
    name: text("name"),
    tagline: text("tagline"),
    quote: text("quote"),
    color: personaColors.find((color) => String(color) === data.get("color")) ?? 1,
    age: text("age"),
    occupation: text("occupation"),
    location: text("location"),
    goals: linesOf(text("goals")),
    challenges: linesOf(text("challenges")),
    behaviours: linesOf(text("behaviours")),
    preferences: linesOf(text("preferences")),
    channelIds: data.getAll("channelIds").map(String),
    sharePercent: numberOf(text("sharePercent")),
    valueRank: numberOf(text("valueRank")),
  };
}

/** The lines of a text, without empty ones and the bullets people paste. */
export const linesOf = (text: string): string[] =>
  text
    .split(/\r?\n/)
    .map((line) => line.replace(/^\s*[-–•*]\s+/, "").trim())
    .filter((line) => line !== "");

/** A number people typed, with a decimal comma or a percent sign; null for nothing. */
export function numberOf(text: string): number | null {
  const plain = text.replace(/[%\s]/g, "").replace(",", ".");
  return plain === "" ? null : Number(plain);
}

/** Puts the message about one line of a list at the list's field: "goals.2" to "goals". */
export function withListFields<T>(result: Result<T>): Result<T> {
  if (result.ok || !result.error.fields) return result;
  const fields: Record<string, string> = {};
  for (const [path, message] of Object.entries(result.error.fields)) {
    const [name = path, index] = path.split(".");
    fields[name] ??= index === undefined ? message : `Line ${Number(index) + 1}: ${message}`;
  }
  return { ok: false, error: { ...result.error, fields } };
}
