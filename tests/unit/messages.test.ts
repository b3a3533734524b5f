import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { createTranslator, IntlErrorCode } from "next-intl";
import { expect, test } from "vitest";
import { english } from "@/lib/i18n/messages/en";

/** That no key is missing is a matter of types; this says that none is left over. */
const root = path.resolve(import.meta.dirname, "../..");

type Texts = { [key: string]: string | Texts };

const keysOf = (texts: Texts, prefix = ""): string[] =>
  Object.entries(texts).flatMap(([key, text]) =>
    typeof text === "string" ? [prefix + key] : keysOf(text, `${prefix}${key}.`),
  );

const sources = ["app", "components", "lib"].flatMap((folder) =>
  readdirSync(path.join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => readFileSync(path.join(root, folder, file), "utf8")),
);

const captured = (text: string, pattern: RegExp) =>
  [...text.matchAll(pattern)].map(([, found = ""]) => found);

/** The keys a file may ask for: those it spells out, puts together or takes from a variable. */
function asked(text: string): { scopes: string[]; keys: Set<string>; patterns: RegExp[] } {
  const scopes = [
    ...captured(text, /Translations\((?:"([\w.]*)")?\)/g),
    ...captured(text, /Translations<"([\w.]+)">/g),
    ...captured(text, /createTranslator<[^"]*"([\w.]+)">/g),
    ...captured(text, /namespace: "([\w.]+)"/g),
  ];
  const keys = new Set(captured(text, /"([\w.-]+)"/g));
  const templates = captured(text, /`((?:[\w.-]|\$\{[^{}`]*\})+)`/g);
  const patterns = templates.map(
    (template) => new RegExp(`^${template.replace(/\$\{[^{}]*\}/g, "[\\w-]+")}$`),
  );
  if (/\bt(?:[A-Z]\w*)?\(\w/.test(text)) patterns.push(/^[\w-]+$/);
  return { scopes, keys, patterns };
}

const files = sources.filter((text) => /Translat(ions|or)[(<]/.test(text)).map(asked);

function isShown(key: string): boolean {
  return files.some(({ scopes, keys, patterns }) =>
    scopes.some((scope) => {
      if (scope !== "" && !key.startsWith(`${scope}.`)) return false;
      const rest = scope === "" ? key : key.slice(scope.length + 1);
      return keys.has(rest) || patterns.some((pattern) => pattern.test(rest));
    }),
  );
}

test("Every text of the product is shown somewhere", () => {
  // The public page reads its texts as values, where an unused one is for the compiler to find.
  const keys = keysOf(english).filter((key) => !key.startsWith("surveys.page."));
  expect(keys.filter((key) => !isShown(key))).toEqual([]);
});

test("Every text can be read as a message", () => {
  const unreadable: string[] = [];
  const pairs = textsOf(english);
  for (const [key, text] of pairs) {
    const t = createTranslator<{ text: string }>({
      locale: "en",
      messages: { text },
      onError: ({ code }) => {
        if (code === IntlErrorCode.INVALID_MESSAGE) unreadable.push(key);
      },
      getMessageFallback: () => "",
    });
    t("text");
  }
  expect(pairs.length).toBeGreaterThan(1000);
  expect(unreadable).toEqual([]);
});

const textsOf = (texts: Texts, prefix = ""): [string, string][] =>
  Object.entries(texts).flatMap(([key, text]) =>
    typeof text === "string" ? [[prefix + key, text]] : textsOf(text, `${prefix}${key}.`),
  );
