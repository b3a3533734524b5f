import type { Result } from "@/lib/core/result";

/** Puts messages at the fields of a form whose names differ from the paths of what was sent. */
export function atField<T>(
  result: Result<T>,
  nameOf: (path: string) => string | undefined,
): Result<T> {
  if (result.ok || !result.error.fields) return result;
  const fields = Object.entries(result.error.fields).map(([path, message]) => [
    nameOf(path) ?? path,
    message,
  ]);
  return { ok: false, error: { ...result.error, fields: Object.fromEntries(fields) } };
}
