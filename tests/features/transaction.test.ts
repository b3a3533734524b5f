import { eq, sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { channels } from "@/db/schema/touchpoints";
import { inTransaction } from "@/lib/core/transaction";
import { buildChannel, buildWorkspace } from "../support/build";

test("Two transactions that block each other both come through", async () => {
  const { ctx } = (await buildWorkspace()).owner;
  const first = await buildChannel({ ctx });
  const second = await buildChannel({ ctx });
  let arrived = 0;
  const bothHoldOne = async () => {
    arrived++;
    for (let turn = 0; arrived < 2 && turn < 200; turn++) await new Promise(setImmediate);
  };
  const touch = ([one, other]: [string, string], kind: "web" | "app") =>
    inTransaction(ctx, async (tx) => {
      await tx.update(channels).set({ kind }).where(eq(channels.id, one));
      await bothHoldOne();
      await tx.update(channels).set({ kind }).where(eq(channels.id, other));
      return kind;
    });
  const done = await Promise.all([
    touch([first.id, second.id], "web"),
    touch([second.id, first.id], "app"),
  ]);
  expect(done).toEqual(["web", "app"]);
});

test("What is asked after the work has failed is not carried out", async () => {
  const { ctx } = (await buildWorkspace()).owner;
  let late: Promise<string> | undefined;
  const failing = inTransaction(ctx, async (tx) => {
    late = tx
      .execute(sql`select 1`)
      .then(() => tx.execute(sql`select 2`))
      .then(
        () => "carried out",
        () => "refused",
      );
    // The connection is at this when the transaction is rolled back.
    tx.execute(sql`select pg_sleep(0.2)`).then(undefined, () => {});
    throw new Error("Something else has failed.");
  });
  await expect(failing).rejects.toThrow("Something else has failed.");
  expect(await late).toBe("refused");
});
