import { describe, expect, test } from "vitest";
import { withoutQuote } from "@/lib/feedback/messages/incoming";
import { wordsOfMarkup } from "@/lib/feedback/messages/markup";
import { parseRawMail } from "@/lib/server/inbound-mail";

/** Milliseconds some work takes. */
function msOf(work: () => unknown): number {
  const since = performance.now();
  work();
  return performance.now() - since;
}

describe("A mail that is markup alone", () => {
  test.each([
    ["<p>Hello,</p><p>it <b>broke</b> again.</p>", "Hello,\nit broke again."],
    ["one<br>two<BR/>three", "one\ntwo\nthree"],
    ["<head><title>No</title></head><body>Yes</body>", "Yes"],
    ["<style>p > a { }</style>Yes<script>if (1 < 2) no()</script>", "Yes"],
    ["Tom &amp; Ana &lt;3", "Tom & Ana <3"],
    ["2 < 3 and 4 > 1", "2 < 3 and 4 > 1"],
    ["before<style>never closed", "before"],
  ])("%j reads %j", (html, words) => {
    expect(wordsOfMarkup(html)).toBe(words);
  });

  test.each(["<style>", "<style ", "<", "<br ", "</p", "<a".padEnd(60, "b"), "&amp"])(
    "made of %j without end is read in no time",
    (piece) => {
      const html = piece.repeat(Math.ceil(500_000 / piece.length));
      expect(msOf(() => wordsOfMarkup(html))).toBeLessThan(1000);
    },
  );
});

describe("The mail that somebody answered", () => {
  test.each([
    ["Thanks!\n\nOn Mon, 2 Mar 2026 Shop wrote:\n> Sorry", "Thanks!"],
    ["Danke!\n\n  Am 02.03.26 um 10:00 schrieb Shop:  \n> Pardon", "Danke!"],
    ["Yes\n_____________________________\nFrom: Shop", "Yes"],
    ["> all of it", "> all of it"],
  ])("is left out of %j", (text, own) => {
    expect(withoutQuote(text)).toBe(own);
  });

  test.each(["\n", " \n", "On ", "_", ">\n", "Am x schrieb "])(
    "is looked for in no time among %j without end",
    (piece) => {
      const text = `${piece.repeat(Math.ceil(500_000 / piece.length))}x`;
      expect(msOf(() => withoutQuote(text))).toBeLessThan(1000);
    },
  );
});

describe("A mail of several megabytes", () => {
  const parted = (...parts: string[]) =>
    Buffer.from(
      ["From: a@b.example", "Content-Type: multipart/mixed; boundary=b", "", ...parts].join("\r\n"),
    );
  const words = "--b\r\nContent-Type: text/plain\r\n\r\nIt broke.";

  test("gives its words, whatever is attached to them", async () => {
    const picture = `--b\r\nContent-Type: image/png\r\n\r\n${"A".repeat(4_000_000)}`;
    expect((await parseRawMail(parted(words, picture, "--b--"))).text.trim()).toBe("It broke.");
  });

  test("keeps nobody waiting with a hundred thousand parts", async () => {
    const since = performance.now();
    await parseRawMail(parted(...Array<string>(100_000).fill(words)));
    expect(performance.now() - since).toBeLessThan(8000);
  });
});
