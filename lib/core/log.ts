import pino from "pino";
import { logLevel } from "./env";

const secret = "[hidden]";

/** One JSON line an entry. Fields that may carry a secret are hidden wherever they appear. */
export const log = pino({
  level: logLevel,
  base: undefined,
  timestamp: pino.stdTimeFunctions.isoTime,
  redact: {
    censor: secret,
    paths: ["password", "token", "secret", "authorization", "cookie"].flatMap((name) => [
      name,
      `*.${name}`,
      `*.*.${name}`,
    ]),
  },
});
