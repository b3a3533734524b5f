/** Most UTF-16 units of a tag of a map, and most tags of one map. */
export const longestMapTag = 24;
export const mostMapTags = 12;

/** The tags of a map from a line with commas; null where they are too many or too long. */
export function parseMapTags(line: string): string[] | null {
  const words = line.split(",").map((word) => word.trim());
  const tags = [...new Set(words.filter((word) => word !== ""))];
  const isShort = tags.every((tag) => tag.length <= longestMapTag);
  return isShort && tags.length <= mostMapTags ? tags : null;
}
