import { detect } from "tinyld";

/** Shorter texts name their language by accident. */
const shortest = 20;

/**
 * The language of a comment as an ISO 639-1 code: the one its form was shown in, unless the words
 * are plainly another's and no form is known. Null when neither tells.
 */
export function languageOf(text: string, formLocale: string | null): string | null {
  if (formLocale) return formLocale.slice(0, 2).toLowerCase();
  if (text.trim().length < shortest) return null;
  return detect(text.slice(0, 1000)) || null;
}

/** Whether the sentiment of words in this language can be read. */
export const isReadable = (language: string | null): boolean => language === "en";
