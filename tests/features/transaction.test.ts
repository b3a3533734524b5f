import { eq } from "drizzle-orm";
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
