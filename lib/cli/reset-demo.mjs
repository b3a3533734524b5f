import { analyzeDatabase, migrateDatabase, provideDatabase } from "./database.mjs";
import { ensureDependencies } from "./dependencies.mjs";
import { serverEnvironment } from "./environment.mjs";
import { runNode } from "./processes.mjs";
import { checkNode, loadEnvFile, progress } from "./project.mjs";
import { loadSecrets, prepareDataFolder } from "./secrets.mjs";
import { runProgram } from "./shutdown.mjs";

/** Throws the demo workspace away and fills a new one, also while the product is running. */
await runProgram(async () => {
  const since = performance.now();
  checkNode();
  loadEnvFile();
  await ensureDependencies();
  const dataFolder = prepareDataFolder();
  const secrets = loadSecrets(dataFolder);
  const database = await provideDatabase(dataFolder, secrets);
  const { appUrl } = await migrateDatabase({ ...database, appPassword: secrets.APP_DB_PASSWORD });
  const port = Number(process.env.PORT || 3000);
  const options = { databaseUrl: appUrl, secrets, port, development: false };
  const env = serverEnvironment(options);
  const code = await runNode(["--import", "tsx", "lib/cli/reset-demo.ts"], { env });
  if (code === 0) await analyzeDatabase(database.ownerUrl);
  if (code === 0) progress("demo workspace filled again", since);
  return code;
});
