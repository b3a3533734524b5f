import { DrizzleQueryError } from "drizzle-orm";
import { expect, test } from "vitest";
import { describeError } from "@/lib/core/log";

test("The log names a failed query, and none of the values in it", () => {
  const cause = new Error("connection lost");
  const error = new DrizzleQueryError("insert into users values ($1)", ["s3cret-hash"], cause);
  const written = JSON.stringify(describeError(error));
  expect(written).toContain("insert into users values ($1)");
  expect(written).toContain("connection lost");
  expect(written).not.toContain("s3cret-hash");
});

test("Another error is written with its message and where it was thrown", () => {
  const described = describeError(new TypeError("no such thing"));
  expect(described).toMatchObject({ type: "TypeError", message: "no such thing" });
  expect(JSON.stringify(described)).toContain("core-log.test");
});

test("Something thrown that is no error is written as it is", () => {
  expect(describeError("just words")).toBe("just words");
});
