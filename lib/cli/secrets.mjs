import { randomBytes } from "node:crypto";
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { projectRoot } from "./project.mjs";

/** The folder for everything this installation keeps: database, secrets, logs. */
export function prepareDataFolder() {
  const folder = path.resolve(projectRoot, process.env.DATA_DIR || ".data");
  mkdirSync(folder, { recursive: true });
  // Under root PostgreSQL runs as another user, who must be able to pass through.
  chmodSync(folder, process.getuid?.() === 0 ? 0o711 : 0o700);
  return folder;
}

/** The secrets of this installation, made at the first start; the operator's own win. */
export function loadSecrets(dataFolder) {
  const file = path.join(dataFolder, "secrets.json");
  const stored = existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : {};
  const kept = {
    APP_SECRET: stored.APP_SECRET ?? randomBytes(32).toString("base64url"),
    APP_DB_PASSWORD: stored.APP_DB_PASSWORD ?? randomBytes(24).toString("hex"),
    POSTGRES_PASSWORD: stored.POSTGRES_PASSWORD ?? randomBytes(24).toString("hex"),
  };
  writeFileSync(file, `${JSON.stringify(kept, null, 2)}\n`, { mode: 0o600 });
  return {
    ...kept,
    APP_SECRET: process.env.APP_SECRET || kept.APP_SECRET,
    APP_DB_PASSWORD: process.env.APP_DB_PASSWORD || kept.APP_DB_PASSWORD,
  };
}
