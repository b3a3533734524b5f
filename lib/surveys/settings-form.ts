/** Names of hidden fields as somebody lists them; a blank within a name is left for them to see. */
export const hiddenFieldNames = (text: string): string[] =>
  text
    .split(/[,;\n]+/)
    .map((name) => name.trim())
    .filter(Boolean);

/** The field of the settings form that a path of the survey's details was typed into. */
export function fieldOfPath(path: string): string | undefined {
  const [first = "", second] = path.split(".");
  return first === "theme" ? second : first;
}
