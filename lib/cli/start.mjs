import { ensureBuild } from "./build.mjs";
import { analyzeDatabase, migrateDatabase, provideDatabase } from "./database.mjs";
import { ensureDependencies } from "./dependencies.mjs";
import { serverEnvironment, wantsDemo } from "./environment.mjs";
import { requirePort } from "./ports.mjs";
import { exitOf, runNode } from "./processes.mjs";
import { checkNode, loadEnvFile, progress, Refusal } from "./project.mjs";
import { loadSecrets, prepareDataFolder } from "./secrets.mjs";
import { startServer } from "./server.mjs";
import { runProgram } from "./shutdown.mjs";

const development = process.argv.includes("--dev");

/** From a bare clone to a running product: packages, database, demo, pages, server. */
await runProgram(async () => {
  const since = performance.now();
  checkNode();
  loadEnvFile();
  const port = Number(process.env.PORT || 3000);
  await requirePort(port, process.env.HOST || "127.0.0.1");
  await ensureDependencies();
  const environment = await prepare(port);
  if (!development) await ensureBuild();
  const server = await startServer(environment);
  progress(`Throughline is ready at ${environment.APP_URL}`, since);
  throw new Refusal(`The server ended by itself (${await exitOf(server)}).`);
});

async function prepare(port) {
  const dataFolder = prepareDataFolder();
  const secrets = loadSecrets(dataFolder);
  const database = await provideDatabase(dataFolder, secrets);
  const { appUrl, hasDemo } = await migrateDatabase({
    ...database,
    appPassword: secrets.APP_DB_PASSWORD,
  });
  const options = { databaseUrl: appUrl, secrets, port, development };
  const environment = serverEnvironment(options);
  if (!hasDemo && wantsDemo(environment)) {
    await seed(environment);
    await analyzeDatabase(database.ownerUrl);
  }
  return environment;
}

async function seed(environment) {
  const since = performance.now();
  console.log("Filling the demo workspace …");
  const code = await runNode(["--import", "tsx", "lib/cli/seed.ts"], { env: environment });
  if (code !== 0) throw new Refusal("The demo could not be filled; SEED=0 starts without it.");
  progress("demo workspace filled", since);
}
