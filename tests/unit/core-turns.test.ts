import { expect, test } from "vitest";
import { inTurns } from "@/lib/core/turns";

test("Heavy work runs a few pieces at a time, in the order it came, whatever fails", async () => {
  const inTurn = inTurns(2);
  const begun: number[] = [];
  let [running, most] = [0, 0];
  const work = (number: number) => async () => {
    begun.push(number);
    running += 1;
    most = Math.max(most, running);
    await new Promise((go) => setImmediate(go));
    running -= 1;
    if (number % 2 === 0) throw new Error(`${number} failed`);
    return number;
  };
  const numbers = Array.from({ length: 9 }, (_, number) => number);
  const settled = await Promise.allSettled(numbers.map((number) => inTurn(work(number))));
  expect(most).toBe(2);
  expect(begun).toEqual(numbers);
  expect(settled.flatMap((one) => (one.status === "fulfilled" ? one.value : []))).toEqual([
    1, 3, 5, 7,
  ]);
});
