/** One or two capital letters for a name: first and last word; "?" when there is no letter. */
export function initials(name: string): string {
  const words = name.trim().split(/\s+/).filter(Boolean);
  const first = words[0] ?? "";
  const last = words.length > 1 ? (words[words.length - 1] ?? "") : "";
  const letters = [first, last].map((word) => Array.from(word)[0] ?? "").join("");
  return letters.toLocaleUpperCase() || "?";
}
