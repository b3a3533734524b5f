import { expect, test } from "vitest";
import { writtenNumber } from "@/lib/core/written-number";

test.each([
  ["12", 12],
  ["-3.5", -3.5],
  ["1,5", 1.5],
  ["0,125", 0.125],
  ["12,500", 12500],
  ["-1,234,567", -1234567],
  ["1,234.5", 1234.5],
  ["1.234,50", 1234.5],
  ["1.234.567,8", 1234567.8],
  ["1 234,5", 1234.5],
  ["1’234.5", 1234.5],
  [".5", 0.5],
])("%s is %d", (text, value) => {
  expect(writtenNumber(text)).toBe(value);
});

test.each(["", " ", "many", "1.2.3", "1,2,3", "0x10", "Infinity", "1.5E+05", "5 %", "--1"])(
  "%j is no number",
  (text) => {
    expect(writtenNumber(text)).toBeNaN();
  },
);
