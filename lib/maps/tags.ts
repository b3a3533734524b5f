import { isStorable } from "@/lib/core/storable";
import { longestTag, mostTags } from "./model";

/** The tags of a card from a line with commas; null where they are too many, too long or unreadable. */
export function parseTags(line: string): string[] | null {
  const words = line.split(",").map((word) => word.trim());
  const tags = [...new Set(words.filter((word) => word !== ""))];
  return isTagList(tags) ? tags : null;
}

export const isTagList = (value: unknown): value is string[] =>
  Array.isArray(value) && value.length <= mostTags && value.every(isTag);

const isTag = (tag: unknown): boolean =>
  typeof tag === "string" && tag !== "" && tag.length <= longestTag && isStorable(tag);
