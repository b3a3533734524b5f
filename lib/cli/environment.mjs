const local = new Set(["127.0.0.1", "::1", "[::1]", "localhost"]);

const isLocal = (address) => URL.canParse(address) && local.has(new URL(address).hostname);

/**
 * What the server is told. It never learns the owner's database address, only that of the login
 * role. Demo mode is the default only where nobody else can reach it: without SMTP, on loopback.
 */
export function serverEnvironment({ databaseUrl, secrets, port, development }) {
  const host = process.env.HOST || "127.0.0.1";
  const appUrl = process.env.APP_URL || `http://localhost:${port}`;
  const isPrivate = local.has(host) && isLocal(appUrl) && !process.env.SMTP_URL;
  return {
    NODE_ENV: development ? "development" : "production",
    NEXT_TELEMETRY_DISABLED: "1",
    DATABASE_URL: databaseUrl,
    DATABASE_ADMIN_URL: undefined,
    APP_DB_PASSWORD: undefined,
    APP_SECRET: secrets.APP_SECRET,
    APP_URL: appUrl,
    NEXTAUTH_URL: appUrl,
    HOST: host,
    PORT: String(port),
    DEMO_MODE: process.env.DEMO_MODE || (isPrivate ? "1" : "0"),
  };
}

/** Whether to fill a demo workspace: as SEED says, otherwise in demo mode. */
export const wantsDemo = (environment) =>
  process.env.SEED ? process.env.SEED !== "0" : environment.DEMO_MODE === "1";
