const most = 120;

/** The title of a copy, which fits where titles do. */
export function copyTitle(title: string): string {
  const end = " (copy)";
  return `${title.slice(0, most - end.length)}${end}`;
}

/** A translation's words under the new ids of the questions they belong to. */
export function wordsUnderNewIds(
  texts: Readonly<Record<string, string>>,
  ids: ReadonlyMap<string, string>,
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(texts).map(([key, text]) => {
      const [questionId = "", ...rest] = key.split(".");
      const now = ids.get(questionId);
      return [now ? [now, ...rest].join(".") : key, text];
    }),
  );
}
