import { expect, test } from "vitest";
import { parseMapTags } from "@/lib/maps/folders/tags";

test.each([
  [" daily, shop ,, daily ", ["daily", "shop"]],
  ["", []],
  ["x".repeat(24), ["x".repeat(24)]],
  ["x".repeat(25), null],
  [Array.from({ length: 13 }, (_, index) => `tag ${index}`).join(","), null],
])("The line %j names the tags of a journey, or too many or too long ones", (line, tags) => {
  expect(parseMapTags(line)).toEqual(tags);
});
