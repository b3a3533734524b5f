import { writeFileSync } from "node:fs";
import path from "node:path";
import { migrateDatabase, providePostgres } from "./database.mjs";
import { ensureDependencies } from "./dependencies.mjs";
import { loadEnvFile } from "./project.mjs";
import { loadSecrets, prepareDataFolder } from "./secrets.mjs";
import { runProgram } from "./shutdown.mjs";
import { fastSettings, testEnvironment } from "./test-database.mjs";

/**
 * A test database that stays, so that single test files can be run while working on them. It takes
 * new migrations at a start; `--fresh` empties it first, which a changed migration needs.
 */
await runProgram(async () => {
  loadEnvFile();
  await ensureDependencies();
  const dataFolder = prepareDataFolder();
  const { POSTGRES_PASSWORD: password } = loadSecrets(dataFolder);
  const ownerUrl = await providePostgres({
    dataFolder: path.join(dataFolder, "test-pg"),
    password,
    port: 54330,
    database: "throughline_test",
    settings: fastSettings,
  });
  const startsEmpty = process.argv.includes("--fresh");
  const target = { ownerUrl, mayCreate: true, startsEmpty, appPassword: password };
  const { appUrl } = await migrateDatabase(target);
  const lines = Object.entries(testEnvironment({ ownerUrl, appUrl }));
  const file = path.join(dataFolder, "test.env");
  writeFileSync(file, lines.map(([name, value]) => `${name}=${value}\n`).join(""), { mode: 0o600 });
  const example = "node_modules/vitest/vitest.mjs run tests/features";
  console.log(`Ready until Ctrl-C. To run tests: node --env-file=.data/test.env ${example}`);
  setInterval(() => {}, 60_000);
});
