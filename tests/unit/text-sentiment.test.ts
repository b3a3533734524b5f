import fc from "fast-check";
import { describe, expect, test } from "vitest";
import * as checkout from "@/lib/demo/comments/checkout";
import * as club from "@/lib/demo/comments/club";
import * as late from "@/lib/demo/comments/delivery-late";
import * as onTime from "@/lib/demo/comments/delivery-on-time";
import * as finding from "@/lib/demo/comments/finding";
import * as recommend from "@/lib/demo/comments/recommend";
import * as support from "@/lib/demo/comments/support";
import { wilsonInterval } from "@/lib/stats/shares";
import { byOthers, heldOut } from "@/lib/text/accuracy";
import { languageOf } from "@/lib/text/language";
import { polarityOf, readComment, scoreOf } from "@/lib/text/sentiment";
import { comments, isHeldOut } from "../support/labelled/comments";

const shareRight = (list: typeof comments) => ({
  hits: list.filter((one) => polarityOf(one.text) === one.label).length,
  total: list.length,
});

describe("The published accuracy", () => {
  test("is what the held-out comments give, and better than always saying negative", () => {
    const list = comments.filter((one) => isHeldOut(one.text));
    const found = shareRight(list);
    expect(found).toEqual(heldOut);
    const alwaysNegative = list.filter((one) => one.label === "negative").length / list.length;
    expect(wilsonInterval(found)?.low).toBeGreaterThan(alwaysNegative);
  });

  test("is much lower on what others wrote, but a side that is taken is mostly the right one", () => {
    const written = [
      [checkout.checkoutBad, checkout.checkoutGood],
      [club.clubBad, club.clubGood],
      [late.deliveryLateBad, onTime.deliveryGood],
      [onTime.deliveryBad, finding.findingGood],
      [finding.findingBad, recommend.recommendGood],
      [recommend.recommendBad, support.supportGood],
      [support.supportBad, null],
      [support.supportHelenBad, null],
    ] as const;
    const sentences = written.flatMap(([bad, good]) => [
      ...Object.values(bad.mains).flatMap((list) => list.map((text) => [text, "negative"])),
      ...Object.values(good?.mains ?? {}).flatMap((list) => list.map((text) => [text, "positive"])),
    ]);
    const read = sentences.map(([text = "", label]) => ({ label, polarity: polarityOf(text) }));
    const sided = read.filter((one) => one.polarity !== "neutral");
    const hits = sided.filter((one) => one.polarity === one.label).length;
    expect({ total: read.length, sided: sided.length, hits }).toEqual(byOthers);
    expect(wilsonInterval({ hits, total: sided.length })?.low).toBeGreaterThan(0.8);
  });

  test("rests on at least 300 different comments, a fifth or more of them held out", () => {
    const texts = new Set(comments.map((one) => one.text.toLowerCase()));
    expect(texts.size).toBe(comments.length);
    expect(comments.length).toBeGreaterThanOrEqual(300);
    expect(heldOut.total / comments.length).toBeGreaterThan(0.2);
  });
});

describe("Sentiment", () => {
  test.each([
    ["not helpful at all", "negative"],
    ["had to call three times", "negative"],
    ["still waiting", "negative"],
    ["no problems, great", "positive"],
    ["It's a table", "neutral"],
    ["great table, terrible delivery", "neutral"],
    ["", "neutral"],
  ] as const)("of %j is %s", (text, polarity) => {
    expect(polarityOf(text)).toBe(polarity);
  });

  test("comes from the rating, and the words only say when they contradict it", () => {
    const terrible = "Terrible, the worst support ever";
    expect(readComment(terrible, 2)).toEqual({
      ...{ polarity: "positive", from: "rating", isContradiction: true },
    });
    expect(readComment("Lovely, thank you, best shop", -2).isContradiction).toBe(true);
    expect(readComment("A bit slow", 2).isContradiction).toBe(false);
    expect(readComment(terrible, -2).isContradiction).toBe(false);
    expect(readComment(terrible, null)).toMatchObject({ polarity: "negative", from: "text" });
    expect(readComment("Schrecklich", null, false)).toMatchObject({ polarity: null, from: null });
  });

  test("is a finite number for any text", () => {
    fc.assert(fc.property(fc.string({ unit: "binary" }), (text) => Number.isFinite(scoreOf(text))));
  });
});

describe("The language of a comment", () => {
  test("is that of its form, and is found in the words only without one", () => {
    expect(languageOf("Die Lieferung kam leider viel zu spät an.", "en")).toBe("en");
    expect(languageOf("Die Lieferung kam leider viel zu spät an.", null)).toBe("de");
    expect(languageOf("La entrega llegó demasiado tarde y estaba rota", null)).toBe("es");
    expect(languageOf("ok", null)).toBeNull();
  });
});
