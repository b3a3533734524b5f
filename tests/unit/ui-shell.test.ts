import { describe, expect, test } from "vitest";
import { isInPlace, placeHref, places } from "@/components/shell/destinations";
import { isMidSentence, letSentenceGo } from "@/components/shell/single-keys";
import { parseTheme } from "@/components/shell/theme";
import { isRightToLeft } from "@/lib/core/text-direction";

describe("Finding the way in a workspace", () => {
  test("Every place has an address, a key of its own and a name of its own", () => {
    expect(new Set(places.map((place) => placeHref("acme", place))).size).toBe(places.length);
    expect(new Set(places.map((place) => place.key)).size).toBe(places.length);
    expect(placeHref("acme", { path: "" })).toBe("/acme");
  });

  test("A page marks the place it lies in, and home marks only itself", () => {
    const current = (pathname: string) =>
      places.filter((place) => isInPlace(pathname, "acme", place)).map((place) => place.id);
    expect(current("/acme")).toEqual(["home"]);
    expect(current("/acme/maps/0198/list")).toEqual(["journeys"]);
    expect(current("/acme/mapsuite")).toEqual([]);
    expect(current("/other/maps")).toEqual([]);
  });
});

describe("Reading preferences", () => {
  test("An unknown theme means the theme of the system", () => {
    expect(parseTheme("dark")).toBe("dark");
    expect(parseTheme("neon")).toBe("system");
    expect(parseTheme(undefined)).toBe("system");
  });

  test("Arabic is written from right to left in every country", () => {
    expect(["ar", "ar-EG", "fa-IR", "he", "ckb"].every(isRightToLeft)).toBe(true);
    expect(["en", "de-AT", "ja"].some(isRightToLeft)).toBe(false);
  });
});

test("The letters of a sentence whose field is gone are no shortcuts until there is a pause", () => {
  expect(isMidSentence(0)).toBe(false);
  letSentenceGo(1_000);
  expect([1_200, 2_400, 3_800].map((now) => isMidSentence(now))).toEqual([true, true, true]);
  expect(isMidSentence(6_000)).toBe(false);
  expect(isMidSentence(6_100)).toBe(false);
});
