import { notFound } from "next/navigation";
import { AppError } from "@/lib/core/errors";

/** For pages: an address that leads to nothing, or never could, shows the "not found" page. */
export async function orNotFound<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (thrown) {
    if (thrown instanceof AppError && ["not_found", "invalid"].includes(thrown.code)) notFound();
    throw thrown;
  }
}
