import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  continued,
  type Edit,
  emphasised,
  type Field,
  linked,
  listed,
  pastedLink,
} from "@/lib/maps/formatting/edits";
import { formattedLines, isFormatted, wordsOf } from "@/lib/maps/formatting/lines";
import { longestText } from "@/lib/maps/model";
import { countDrawnLines, countLines } from "@/lib/maps/wrap";

/** A text as it is drawn: `B` and `I` before what is bold and italic, `→` before where it leads, `•` before items. */
const drawn = (text: string): string =>
  formattedLines(text)
    .map(({ isItem, stretches }) => {
      const parts = stretches.map(({ text: words, isBold, isItalic, address }) => {
        const signs = `${isBold ? "B" : ""}${isItalic ? "I" : ""}`;
        return signs || address ? `{${signs}:${words}${address ? `→${address}` : ""}}` : words;
      });
      return (isItem ? "•" : "") + parts.join("");
    })
    .join("\n");

describe("A card's text is drawn as its signs format it", () => {
  test.each([
    ["plain words", "plain words"],
    ["**Waits** in line", "{B:Waits} in line"],
    ["*Waits* in line", "{I:Waits} in line"],
    ["***both***", "{BI:both}"],
    ["**bold with *italic* in it**", "{B:bold with }{BI:italic}{B: in it}"],
    ["*italic **bold** italic*", "{I:italic }{BI:bold}{I: italic}"],
    ["(**in brackets**), after", "({B:in brackets}), after"],
    ["- first\n- **second**\n* third", "•first\n•{B:second}\n•third"],
    ["[the shop](https://shop.example/a_(b))", "{:the shop→https://shop.example/a_(b)}"],
    ["**[the shop](https://shop.example)**", "{B:the shop→https://shop.example}"],
    ["[Ana](mailto:ana@example.com)", "{:Ana→mailto:ana@example.com}"],
    [
      "see https://shop.example/a?b=c.",
      "see {:https://shop.example/a?b=c→https://shop.example/a?b=c}.",
    ],
    ["(https://shop.example/a)", "({:https://shop.example/a→https://shop.example/a})"],
  ])("%j", (text, expected) => {
    expect(isFormatted(text)).toBe(text !== expected);
    expect(drawn(text)).toBe(expected);
  });

  test.each([
    "2*3*4",
    "5 * 3 * 2",
    "**not closed",
    "a ** b ** c",
    "**inside**words",
    "snake*case*",
    "****",
    "-no item",
    "[script](javascript:alert(1))",
    "[file](file:///etc/passwd)",
    "[data](data:text/html,x)",
    "https://",
    "",
    "\n\n",
  ])("%j stays as it was typed", (text) => {
    expect(drawn(text)).toBe(text);
    expect(wordsOf(text)).toBe(text);
  });

  test("what is said aloud and looked for has no signs", () => {
    expect(wordsOf("**Waits** in [line](https://shop.example)\n- *long*")).toBe(
      "Waits in line\n- long",
    );
  });

  test("no text is lost, no address but of the web or a mailbox comes out, however it is written", () => {
    const pieces = [
      "**",
      "*",
      "[",
      "](",
      ")",
      "https://a.b",
      "mailto:",
      "javascript:",
      "- ",
      "\n",
      " ",
      "a",
      "é",
    ];
    const texts = fc.array(fc.constantFrom(...pieces), { maxLength: 40, size: "max" });
    fc.assert(
      fc.property(
        texts.map((parts) => parts.join("")),
        (text) => {
          const lines = formattedLines(text);
          expect(lines).toHaveLength(text.split("\n").length);
          if (!isFormatted(text)) expect(drawn(text)).toBe(text);
          for (const { address } of lines.flatMap((line) => line.stretches))
            if (address !== null) expect(address).toMatch(/^(https?:\/\/|mailto:)/);
          // Only an address behind words is not shown.
          if (text.includes("](")) return;
          const letters = (words: string) => words.replace(/[^aé]/g, "");
          const shown = lines.flatMap(({ stretches }) => stretches.map((one) => letters(one.text)));
          expect(shown.join("")).toBe(letters(text));
        },
      ),
      { numRuns: 3000 },
    );
  });

  // One that goes back and forth over the text would not end here.
  test.each(["**a", "*a ", "[a](", "https://a", "(", "**", "*a**"])(
    "as many %j as fit",
    (piece) => {
      const text = piece.repeat(Math.floor(longestText / piece.length));
      expect(formattedLines(text)).toHaveLength(1);
    },
  );
});

/** The text after an edit, with `|` at both ends of what is selected then. */
function edited({ value }: Field, { from, to, insert, selected }: Edit): string {
  const text = value.slice(0, from) + insert + value.slice(to);
  const [start, end] = selected;
  return `${text.slice(0, start)}|${text.slice(start, end)}|${text.slice(end)}`;
}

/** A field written as a text with `|` at both ends of what is selected. */
function fieldOf(text: string): Field {
  const [before = "", within = "", rest = ""] = text.split("|");
  const start = before.length;
  return { value: before + within + rest, start, end: start + within.length };
}

describe("What is selected is formatted, and back", () => {
  test.each([
    ["bold", "|Waits| in line", "**|Waits|** in line"],
    ["bold", "**|Waits|** in line", "|Waits| in line"],
    ["bold", "|**Waits**| in line", "|Waits| in line"],
    ["bold", "|Waits |in line", "**|Waits|** in line"],
    ["bold", "*|Waits|*", "***|Waits|***"],
    ["bold", "***|Waits|***", "*|Waits|*"],
    ["italic", "**|Waits|**", "***|Waits|***"],
    ["italic", "***|Waits|***", "**|Waits|**"],
    ["italic", "*|Waits|*", "|Waits|"],
    ["italic", "||", "*||*"],
    ["bold", "a ||", "a **||**"],
    ["bold", "|- one\n- two|", "|- **one**\n- **two**|"],
    ["bold", "|one\n\ntwo|", "|**one**\n\n**two**|"],
  ] as const)("%s of %j", (emphasis, before, expected) => {
    const field = fieldOf(before);
    expect(edited(field, emphasised(field, emphasis))).toBe(expected);
  });

  test("lines become items of a list and lines again", () => {
    const list = (text: string) => edited(fieldOf(text), listed(fieldOf(text)));
    expect(list("on|e\ntw|o\nthree")).toBe("|- one\n- two|\nthree");
    expect(list("|- one\n- two|")).toBe("|one\ntwo|");
    expect(list("|one\n- two|")).toBe("|- one\n- two|");
    expect(list("||")).toBe("- ||");
  });

  test("a list goes on with its next line, and ends after an empty one", () => {
    const next = (text: string) => {
      const edit = continued(fieldOf(text));
      return edit && edited(fieldOf(text), edit);
    };
    expect(next("- one||")).toBe("- one\n- ||");
    expect(next("- one||two")).toBe("- one\n- ||two");
    expect(next("- one\n- ||")).toBe("- one\n||");
    expect(next("one||")).toBeNull();
    expect(next("||- one")).toBeNull();
  });

  test("words lead to an address that is pasted over them", () => {
    const field = fieldOf("see |the shop| now");
    expect(edited(field, linked(field))).toBe("see [the shop](|https://|) now");
    const pasted = pastedLink(field, " https://shop.example ");
    expect(pasted && edited(field, pasted)).toBe("see [the shop](https://shop.example)|| now");
    for (const other of ["no address", "javascript:alert(1)", "https://a b", ""])
      expect(pastedLink(field, other)).toBeNull();
    expect(pastedLink(fieldOf("see ||"), "https://shop.example")).toBeNull();
    expect(pastedLink(fieldOf("|https://old.example|"), "https://shop.example")).toBeNull();
  });
});

describe("Lines are counted as they are drawn", () => {
  const measure = (text: string, isBold?: boolean) => text.length * (isBold ? 12 : 10);

  test.each([
    ["plain text is counted as it stands", "two words", 100, 1],
    ["signs take no room", "**two** *wor*", 80, 1],
    ["bold words are wider", "**two words**", 100, 2],
    ["items stand in", "- eight ch", 80, 2],
    ["an address behind words takes no room", "[two words](https://shop.example/long)", 100, 1],
    ["a word goes on where its formatting changes", "ab **cd**ef gh", 200, 1],
    ["a word of two parts does not break between them", "aaaa *bb*, cc", 70, 2],
    ["every line counts", "**a**\n\n- b", 100, 3],
  ])("%s", (_, text, width, lines) => {
    expect(countDrawnLines(text, width, measure)).toBe(lines);
  });

  test("a text without signs is counted the same either way", () => {
    const texts = fc.array(fc.constantFrom("a", "word", "lo-ng", " ", "\n", "—"), {
      maxLength: 30,
    });
    fc.assert(
      fc.property(texts, fc.integer({ min: 20, max: 200 }), (parts, width) => {
        const text = parts.join("");
        expect(countDrawnLines(text, width, measure)).toBe(countLines(text, width, measure));
      }),
    );
  });
});
