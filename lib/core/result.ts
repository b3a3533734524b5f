import { fromDatabase } from "./database-errors";
import { AppError, type ErrorCode } from "./errors";
import { log } from "./log";

export type Failure = {
  code: ErrorCode;
  message: string;
  fields?: Record<string, string>;
  retryAfterSeconds?: number;
};
export type Result<T> = { ok: true; value: T } | { ok: false; error: Failure };

/** Whatever was thrown, as an AppError; unknown causes become `internal` with a neutral text. */
export function toAppError(thrown: unknown): AppError {
  if (thrown instanceof AppError) return thrown;
  const mapped = fromDatabase(thrown);
  if (mapped) return mapped;
  return new AppError("internal", "Something went wrong on our side. Please try again.", {
    cause: thrown,
  });
}

/** What a person may be told of an error; what only we may know goes to the log. */
function toFailure(thrown: unknown): Failure {
  const error = toAppError(thrown);
  if (error.code === "internal") log.error({ err: error.cause ?? error }, "operation failed");
  return {
    code: error.code,
    message: error.message,
    fields: error.fields,
    retryAfterSeconds: error.retryAfterSeconds,
  };
}

/** Runs the work and turns what it throws into a value, once, at the edge. */
export async function settle<T>(work: () => Promise<T>): Promise<Result<T>> {
  try {
    return { ok: true, value: await work() };
  } catch (thrown) {
    rethrowNavigation(thrown);
    return { ok: false, error: toFailure(thrown) };
  }
}

/** The framework signals redirects by throwing; those must pass. */
function rethrowNavigation(thrown: unknown) {
  if (thrown instanceof Error && "digest" in thrown && String(thrown.digest).startsWith("NEXT_")) {
    throw thrown;
  }
}
