import { afterAll, afterEach, beforeEach, expect, vi } from "vitest";

/** A test that makes the product complain has found something, even when it passes otherwise. */
beforeEach(() => {
  vi.spyOn(console, "error");
});

afterEach(() => {
  expect(console.error).not.toHaveBeenCalled();
  vi.restoreAllMocks();
});

afterAll(async () => {
  await globalThis.throughlineDatabase?.sql.end({ timeout: 5 });
});
