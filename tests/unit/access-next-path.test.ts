import { expect, test } from "vitest";
import { safeNextPath, withNext } from "@/lib/access/next-path";

test.each(["/", "/acme/maps?stage=2#top", "/join/abc", "/a//b", "/x?next=https://a.b"])(
  "Signing in leads back to %s",
  (path) => {
    expect(safeNextPath(path)).toBe(path);
  },
);

test.each([
  "https://evil.example",
  "//evil.example",
  "///evil.example",
  "/.//evil.example",
  "/..//evil.example",
  "/a/..//evil.example",
  "/\\evil.example",
  "\\\\evil.example",
  "/a\\b",
  "javascript:alert(1)",
  "/\tevil",
  "/\n/evil.example",
  " /acme",
  "acme",
  "",
  `/${"x".repeat(2001)}`,
])("Signing in does not lead to %j", (path) => {
  expect(safeNextPath(path)).toBeNull();
});

test("A wish that is missing or doubled is none", () => {
  expect(safeNextPath(undefined)).toBeNull();
  expect(safeNextPath(["/a", "/b"])).toBeNull();
});

test("A wish survives the way through another page", () => {
  const address = new URL(withNext("/sign-up", "/join/a?b=c&d"), "http://here.invalid");
  expect(safeNextPath(address.searchParams.get("next") ?? undefined)).toBe("/join/a?b=c&d");
  expect(withNext("/sign-up", null)).toBe("/sign-up");
});
