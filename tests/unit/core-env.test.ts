import { expect, test } from "vitest";
import { hasMailbox, parseEnv } from "@/lib/core/env";

const settings = (extra: Record<string, string>) =>
  parseEnv({
    NODE_ENV: "production",
    DATABASE_URL: "postgres://here",
    APP_SECRET: "x".repeat(32),
    ...extra,
  });

test.each([
  [true, { DEMO_MODE: "1" }],
  [true, { DEMO_MODE: "1", APP_URL: "http://127.0.0.1:3000" }],
  [true, { DEMO_MODE: "1", APP_URL: "http://[::1]:3000" }],
  [true, { NODE_ENV: "development", APP_URL: "https://preview.example" }],
  [false, { DEMO_MODE: "1", APP_URL: "https://demo.example" }],
  [false, { DEMO_MODE: "1", APP_URL: "https://localhost.example" }],
  [false, { DEMO_MODE: "1", SMTP_URL: "smtp://mail.example" }],
  [false, {}],
])("Whether everybody may read the mails is %s with %j", (isOpen, extra) => {
  expect(hasMailbox(settings(extra))).toBe(isOpen);
});
