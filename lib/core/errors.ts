/** Every way an operation can refuse. The REST door maps each code to one HTTP status. */
const errorCodes = [
  "invalid",
  "unauthenticated",
  "forbidden",
  "not_found",
  "conflict",
  "stale",
  "gone",
  "too_large",
  "unsupported",
  "rate_limited",
  "unavailable",
  "internal",
] as const;
export type ErrorCode = (typeof errorCodes)[number];

export const httpStatus: Record<ErrorCode, number> = {
  invalid: 422,
  unauthenticated: 401,
  forbidden: 403,
  not_found: 404,
  conflict: 409,
  stale: 409,
  gone: 410,
  too_large: 413,
  unsupported: 415,
  rate_limited: 429,
  unavailable: 503,
  internal: 500,
};

type Details = {
  /** Message per input field, keyed by its dotted path. */
  fields?: Record<string, string>;
  retryAfterSeconds?: number;
  /** For the log only, never shown. */
  cause?: unknown;
};

/** The one error of the product: a code for programs, a message for people, a cause for the log. */
export class AppError extends Error {
  readonly code: ErrorCode;
  readonly fields: Record<string, string> | undefined;
  readonly retryAfterSeconds: number | undefined;

  constructor(code: ErrorCode, message: string, details: Details = {}) {
    super(message, { cause: details.cause });
    this.name = "AppError";
    this.code = code;
    this.fields = details.fields;
    this.retryAfterSeconds = details.retryAfterSeconds;
  }
}

/** Throws not_found. Another workspace's row and a row that never was read the same. */
export function missing(noun: string): never {
  throw new AppError("not_found", `${noun} not found.`);
}

/** An input refused by a rule no schema can express, with its message at the field. */
export function invalid(field: string, message: string): never {
  throw new AppError("invalid", message, { fields: { [field]: message } });
}
