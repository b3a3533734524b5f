import { isRightToLeft } from "@/lib/core/text-direction";
import en from "@/lib/i18n/messages/en/surveys.json";
import { ar } from "./languages/ar";
import { de } from "./languages/de";
import { es } from "./languages/es";
import { fr } from "./languages/fr";
import { ja } from "./languages/ja";

export type PageTexts = typeof en.page;

const byLocale: Readonly<Record<string, PageTexts>> = { en: en.page, de, es, fr, ja, ar };

/** The texts of the public page; a language without its own file reads English. */
export function pageTexts(locale: string): PageTexts {
  return byLocale[locale] ?? byLocale[locale.split("-")[0] ?? ""] ?? en.page;
}

/** Puts values into `{name}` places. The public page needs no more of the message format. */
export function fill(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place));
}

/** The direction of a language, for the `dir` of the page. */
export function direction(locale: string): "ltr" | "rtl" {
  return isRightToLeft(locale) ? "rtl" : "ltr";
}

/** What a language calls itself. */
export const languageNames: Readonly<Record<string, string>> = {
  en: "English",
  de: "Deutsch",
  es: "Español",
  fr: "Français",
  ja: "日本語",
  ar: "العربية",
};
