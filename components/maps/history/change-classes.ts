import type { Change } from "@/lib/maps/versions/changes";

const tones: Record<Change["kind"], string> = {
  added: "bg-opportunity-soft text-opportunity-ink",
  removed: "bg-pain-soft text-pain-ink",
  moved: "bg-accent-soft text-accent-ink",
  changed: "bg-idea-soft text-idea-ink",
  felt: "bg-idea-soft text-idea-ink",
};

/** The colours of a kind of change; a word always stands beside them. */
export const changeClasses = (kind: Change["kind"]): string =>
  `rounded-sm px-1.5 font-medium ${tones[kind]}`;
