export type FormValues = Record<string, string>;

/** What was typed, by name; a name that occurs twice keeps its last value, files are left out. */
export function formValues(data: FormData): FormValues {
  const values: FormValues = {};
  for (const [name, value] of data) {
    if (typeof value === "string" && !name.startsWith("$ACTION")) values[name] = value;
  }
  return values;
}
