/** Labels that options had once, by question id and option id as `formerKey` joins them. */
export type FormerLabels = ReadonlyMap<string, string>;

/** How an option is found among the former labels. */
export const formerKey = (questionId: string, optionId: string): string =>
  `${questionId}/${optionId}`;

/**
 * The labels options had in earlier versions of a survey: whatever stands inside a question of a
 * stored version and has an id and a label. Later versions win.
 * @param versions the oldest first
 */
export function formerLabels(versions: readonly unknown[]): FormerLabels {
  const labels = new Map<string, string>();
  for (const version of versions) collect(version, labels, { questionId: "", depth: 0 });
  return labels;
}

const deepest = 8;
type Place = { questionId: string; depth: number };

function collect(value: unknown, labels: Map<string, string>, place: Place): void {
  if (place.depth > deepest || typeof value !== "object" || value === null) return;
  let { questionId } = place;
  if ("id" in value && typeof value.id === "string") {
    if ("kind" in value) questionId = value.id;
    if ("label" in value && typeof value.label === "string") {
      labels.set(formerKey(questionId, value.id), value.label);
    }
  }
  for (const one of Object.values(value)) {
    collect(one, labels, { questionId, depth: place.depth + 1 });
  }
}
