import { isReadable, languageOf } from "@/lib/text/language";
import { readComment } from "@/lib/text/sentiment";
import { type Theme, themesOf } from "@/lib/text/themes";

/** A comment with its stage and with what somebody has put right about it, null where nobody has. */
export type Comment = {
  id: string;
  text: string;
  /** −2 … +2; null without a rating. */
  emotion: number | null;
  stageId: string | null;
  stageTitle: string | null;
  stageColor: number | null;
  locale: string | null;
  themes: string[] | null;
  sentiment: string | null;
};

const longestQuote = 280;

/** What is written about at each stage, the stage of the newest comment first; each theme with quotes. */
export function themesByStage(comments: readonly Comment[]) {
  const groups = new Map<string | null, Comment[]>();
  for (const comment of comments) {
    const own = groups.get(comment.stageId);
    if (own) own.push(comment);
    else groups.set(comment.stageId, [comment]);
  }
  return [...groups].map(([stageId, own]) => ({
    stageId,
    title: own[0]?.stageTitle ?? null,
    color: own[0]?.stageColor ?? null,
    n: own.length,
    themes: themesOf(own.map((one) => ({ ...one, corrected: one.themes }))).map(
      ({ quoteIds, ...theme }: Theme) => ({
        ...theme,
        quotes: own.filter((one) => quoteIds.includes(one.id)).map(quoteOf),
      }),
    ),
  }));
}

/** What nobody has judged, and whose words plainly say another thing than its rating. */
export const contradicting = (comments: readonly Comment[]): Comment[] =>
  comments.filter(({ text, emotion, locale, sentiment }) => {
    const canRead = isReadable(languageOf(text, locale));
    return !sentiment && readComment(text, emotion, canRead).isContradiction;
  });

/** The beginning of a comment, and where to read the rest. */
export const quoteOf = ({ id: itemId, text, emotion }: Comment) => ({
  itemId,
  text: text.slice(0, longestQuote),
  emotion,
});
