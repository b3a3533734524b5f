import { prepareDatabase } from "./migrate";

const ownerUrl = process.env.DATABASE_ADMIN_URL ?? "";
const appPassword = process.env.APP_DB_PASSWORD ?? "";
const mayCreate = process.env.DATABASE_MAY_CREATE === "1";
const startsEmpty = process.env.DATABASE_STARTS_EMPTY === "1";

try {
  const report = console.log;
  const target = { ownerUrl, appPassword, mayCreate, startsEmpty, report };
  const found = await prepareDatabase(target);
  process.send?.(found);
} catch (error) {
  const { host } = new URL(ownerUrl);
  const reason = error instanceof Error ? error.message : String(error);
  process.send?.({ refusal: `The database at ${host} could not be prepared: ${reason}` });
  process.exitCode = 1;
}
process.disconnect?.();
