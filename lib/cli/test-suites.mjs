import { randomBytes } from "node:crypto";
import path from "node:path";
import { findBrowser } from "./browser.mjs";
import { analyzeDatabase, migrateDatabase } from "./database.mjs";
import { serverEnvironment } from "./environment.mjs";
import { anyFreePort } from "./ports.mjs";
import { runNode } from "./processes.mjs";
import { progress, Refusal } from "./project.mjs";
import { startServer } from "./server.mjs";
import { countPlaywright, countVitest } from "./test-counts.mjs";
import { testEnvironment } from "./test-database.mjs";

const appPassword = randomBytes(24).toString("hex");
const migrated = (ownerUrl) => migrateDatabase({ ownerUrl, mayCreate: true, appPassword });

/** Runs the tests of code and database; `filters` are parts of file names, none means all. */
export async function runVitest(workFolder, addressOf, filters) {
  const ownerUrl = addressOf("throughline_test");
  const { appUrl } = await migrated(ownerUrl);
  const report = path.join(workFolder, "vitest.json");
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
  const flags = ["run", "--retry=1", ...reporters, ...filters];
  const code = await runNode(["node_modules/vitest/vitest.mjs", ...flags], {
    env: { ...testEnvironment({ ownerUrl, appUrl }), NODE_ENV: "test" },
  });
  return countVitest(report, code);
}

/** Serves the built product from a database of its own and walks through it in a browser. */
export async function runPlaywright(workFolder, addressOf, filters) {
  const browser = await findBrowser();
  console.log(`Browser: ${browser.CHROMIUM_PATH}`);
  const environment = await serveProduct(addressOf("throughline_e2e"));
  const report = path.join(workFolder, "playwright.json");
  const code = await runNode(["node_modules/@playwright/test/cli.js", "test", ...filters], {
    env: { ...browser, BASE_URL: environment.APP_URL, PLAYWRIGHT_JSON_OUTPUT_FILE: report },
  });
  return countPlaywright(report, code);
}

async function serveProduct(ownerUrl) {
  const { appUrl } = await migrated(ownerUrl);
  const port = await anyFreePort();
  const environment = {
    ...serverEnvironment({
      databaseUrl: appUrl,
      secrets: { APP_SECRET: randomBytes(32).toString("base64url") },
      port,
      development: false,
    }),
    HOST: "127.0.0.1",
    APP_URL: `http://localhost:${port}`,
    NEXTAUTH_URL: `http://localhost:${port}`,
    DEMO_MODE: "1",
    SMTP_URL: "",
    // The tests stand for people at many addresses, and say which.
    TRUSTED_PROXY_HOPS: "1",
    LOG_LEVEL: "warn",
  };
  await seedSmall(environment);
  await analyzeDatabase(ownerUrl);
  await startServer(environment);
  return environment;
}

async function seedSmall(environment) {
  const since = performance.now();
  const env = { ...environment, SEED_SCALE: "small" };
  const code = await runNode(["--import", "tsx", "lib/cli/seed.ts"], { env });
  if (code !== 0) throw new Refusal("The demo workspace for the tests could not be filled.");
  progress("demo workspace filled", since);
}
