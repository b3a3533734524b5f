import { expect, test } from "vitest";
import { deviceOf } from "@/components/settings/device";
import { splitAddresses } from "@/lib/workspaces/addresses";

test.each([
  ["ana@a.com, bo@b.com", ["ana@a.com", "bo@b.com"]],
  ["Ana Maria <Ana@A.com>;\n bo@b.com ana@a.com", ["ana@a.com", "bo@b.com"]],
  [" ,;\n", []],
])("Addresses are found in %j", (text, expected) => {
  expect(splitAddresses(text)).toEqual(expected);
});

const chrome = "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/140.0 Safari/537.36";
const phone = "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Version/18.0 Safari/604.1";

test.each([
  [chrome, { browser: "Chrome", system: "Linux" }],
  [phone, { browser: "Safari", system: "iOS" }],
  ["curl/8.0", null],
  [null, null],
])("A device is named from %j", (userAgent, expected) => {
  expect(deviceOf(userAgent)).toEqual(expected);
});
