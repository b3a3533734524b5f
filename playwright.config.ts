import { defineConfig } from "@playwright/test";

const { BASE_URL, CHROMIUM_PATH, PLAYWRIGHT_JSON_OUTPUT_FILE } = process.env;

/** What a container without a screen, a sandbox or a way out needs. */
const args = ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run"];
args.push("--disable-background-networking", "--disable-component-update", "--disable-sync");

export default defineConfig({
  testDir: "tests/e2e",
  testMatch: "**/*.spec.ts",
  outputDir: ".data/playwright",
  timeout: 60_000,
  expect: { timeout: 10_000 },
  workers: 1,
  // A browser on a busy machine may miss a beat; what needed the second try is named at the end.
  retries: PLAYWRIGHT_JSON_OUTPUT_FILE ? 1 : 0,
  forbidOnly: true,
  reporter: PLAYWRIGHT_JSON_OUTPUT_FILE ? [["list"], ["json"]] : "list",
  use: {
    actionTimeout: 10_000,
    navigationTimeout: 20_000,
    baseURL: BASE_URL ?? "http://localhost:3000",
    locale: "en-GB",
    timezoneId: "Europe/Berlin",
    // Recording every test costs a third of the time; the second try of a failed one is recorded.
    trace: PLAYWRIGHT_JSON_OUTPUT_FILE ? "on-first-retry" : "retain-on-failure",
    contextOptions: { reducedMotion: "reduce" },
    launchOptions: { executablePath: CHROMIUM_PATH, args },
  },
});
