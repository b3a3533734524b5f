import { z } from "zod";
import { AppError } from "@/lib/core/errors";
import { day } from "@/lib/kpis/input";

/** A figure of any kind: up to a million millions on either side. */
export const amount = z
  .number({ error: "Please type a number." })
  .min(-1e12, "The value is too large.")
  .max(1e12, "The value is too large.");

/** One value as a sender writes it. */
export const pointInput = z.strictObject({
  day,
  value: amount,
  /** The sender's name for the point: sent again, it replaces the value. */
  key: z.string().trim().min(1).max(100).optional(),
});

const body = z.union([
  pointInput.transform((point) => [point]),
  z.array(pointInput),
  z.strictObject({ points: z.array(pointInput) }).transform(({ points }) => points),
]);

/** A point, an array of points or `{ points: […] }`. @throws AppError invalid */
export function readPoints(json: unknown): z.output<typeof pointInput>[] {
  const result = body.safeParse(json);
  if (result.success) return result.data;
  throw new AppError(
    "invalid",
    "Send { day, value, key? } with a day like 2026-01-31, or an array.",
  );
}
