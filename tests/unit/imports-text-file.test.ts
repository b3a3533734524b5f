import { expect, test } from "vitest";
import { isUtf8Text } from "@/lib/imports/text-file";

const bytes = (text: string) => new TextEncoder().encode(text);

test.each([
  ["commas", bytes("event,userId\nOrder Completed,u1\n")],
  ["tabs and a byte order mark", bytes("\ufeffevent\tuserId\r\n")],
  ["letters of any language", bytes("Ereignis;Kunde\nBestellung für Zoë;顧客")],
  ["a letter that is cut off", bytes("event,grüß").slice(0, -1)],
  ["nothing", bytes("")],
])("A file with %s is text", (_, head) => {
  expect(isUtf8Text(head)).toBe(true);
});

test.each([
  ["a spreadsheet", Uint8Array.of(0x50, 0x4b, 3, 4, 20, 0, 6, 0)],
  ["text in Latin-1", Uint8Array.of(0x67, 0x72, 0xfc, 0x6e, 0x2c, 0x31)],
  ["text in UTF-16", Uint8Array.of(0xff, 0xfe, 0x65, 0, 0x76, 0)],
])("A file that is %s is not", (_, head) => {
  expect(isUtf8Text(head)).toBe(false);
});
