import { DrizzleQueryError } from "drizzle-orm";
import pino from "pino";
import { logLevel } from "./env";

const secret = "[hidden]";

/** One JSON line an entry. Fields that may carry a secret are hidden wherever they appear. */
export const log = pino({
  level: logLevel,
  base: undefined,
  timestamp: pino.stdTimeFunctions.isoTime,
  serializers: { err: describeError },
  redact: {
    censor: secret,
    paths: ["password", "token", "secret", "authorization", "cookie"].flatMap((name) => [
      name,
      `*.${name}`,
      `*.*.${name}`,
    ]),
  },
});

/** An error as the log writes it: a failed query without its values, which may be anybody's. */
export function describeError(thrown: unknown): unknown {
  if (!(thrown instanceof Error)) return thrown;
  const { message, stack = "", cause } = thrown;
  return {
    type: thrown.name,
    message: messageOf(thrown),
    code: "code" in thrown ? thrown.code : undefined,
    stack: framesOf(stack, message),
    cause: cause === undefined ? undefined : describeError(cause),
  };
}

/** What was thrown in a line, without the values of a failed query. */
export function messageOf(thrown: unknown): string {
  if (thrown instanceof DrizzleQueryError) return `Failed query: ${thrown.query}`;
  return thrown instanceof Error ? thrown.message : String(thrown);
}

/** The message stands at the head of the stack, and again with whatever it tells. */
function framesOf(stack: string, message: string): string {
  const start = stack.indexOf(message);
  return start < 0 ? "" : stack.slice(start + message.length).trimStart();
}
