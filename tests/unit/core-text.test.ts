import { expect, test } from "vitest";
import { line, prose } from "@/lib/core/text";

test("A line stays one line, whatever was pasted into it", () => {
  expect(line(80).parse(" Ann\r\nBcc: everybody\t\u2028here ")).toBe("Ann Bcc: everybody here");
  expect(line(80).safeParse("\r\n").success).toBe(false);
});

test("Longer text keeps its lines", () => {
  expect(prose(80).parse(" one\n\ntwo ")).toBe("one\n\ntwo");
});

test.each(["a\0b", "\ud800", "\udc00a"])("%j cannot be stored", (text) => {
  expect(line(80).safeParse(text).success).toBe(false);
  expect(prose(80).safeParse(text).success).toBe(false);
});
