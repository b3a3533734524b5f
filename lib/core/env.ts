import { z } from "zod";

const flag = z
  .enum(["", "0", "1", "true", "false"])
  .optional()
  .transform((value) => value === "1" || value === "true");
const optional = z
  .string()
  .optional()
  .transform((value) => (value === "" ? undefined : value));

const schema = z.object({
  NODE_ENV: z.enum(["development", "production", "test"]).default("development"),
  DATABASE_URL: z.string().min(1),
  DATABASE_POOL: z.coerce.number().int().min(1).max(100).default(12),
  APP_SECRET: z.string().min(32),
  APP_URL: z.url().default("http://localhost:3000"),
  HOST: z.string().default("127.0.0.1"),
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  ROLES: z.string().default("web,ingest,live,worker"),
  DEMO_MODE: flag,
  LOG_LEVEL: z.enum(["trace", "debug", "info", "warn", "error", "silent"]).default("info"),
  TRUSTED_PROXY_HOPS: z.coerce.number().int().min(0).max(10).default(0),
  SMTP_URL: optional,
  WEBHOOKS_MAY_LOOP: flag,
  MAIL_FROM: z.string().default("Throughline <noreply@localhost>"),
  /** Domain whose mails a provider posts to /api/inbound/mail; replies are addressed to it. */
  REPLY_DOMAIN: optional.pipe(z.hostname().optional()),
  INBOUND_SECRET: optional.pipe(z.string().min(16).optional()),
  GITHUB_ID: optional,
  GITHUB_SECRET: optional,
  GOOGLE_ID: optional,
  GOOGLE_SECRET: optional,
  OIDC_ISSUER: optional,
  OIDC_NAME: z.string().default("Company account"),
  OIDC_CLIENT_ID: optional,
  OIDC_CLIENT_SECRET: optional,
});
export type Env = z.output<typeof schema>;

let parsed: Env | undefined;

/** The environment, checked at its first use: the build itself needs none. */
export function env(): Env {
  parsed ??= parseEnv(process.env);
  return parsed;
}

/** @throws Error naming every variable that is missing or wrong. */
export function parseEnv(source: Record<string, string | undefined>): Env {
  const result = schema.safeParse(source);
  if (result.success) return result.data;
  const problems = result.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`);
  throw new Error(`The configuration is not complete.\n  ${problems.join("\n  ")}`);
}

/**
 * Whether mails go to the mailbox page, where everybody may read them: without an SMTP server, in
 * development or in a demonstration on one's own machine. Links that reset passwords are in them.
 */
export const hasMailbox = (settings: Env): boolean =>
  !settings.SMTP_URL &&
  (settings.NODE_ENV === "development" || (settings.DEMO_MODE && isLocal(settings.APP_URL)));

const localHosts = new Set(["localhost", "127.0.0.1", "[::1]"]);
const isLocal = (address: string): boolean => localHosts.has(new URL(address).hostname);

/** Wanted before the rest can be parsed, in builds and scripts too. */
export const logLevel: string = process.env.LOG_LEVEL || "info";
