import { type ChildProcess, spawn } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";
import { anyFreePort } from "../../lib/cli/ports.mjs";

export type Product = { url: string; stop: () => Promise<void> };

const root = path.resolve(import.meta.dirname, "../..");

/** The built product as its own process, on the database of the tests. */
export async function startProduct(extra: Record<string, string> = {}): Promise<Product> {
  if (!existsSync(path.join(root, ".next/BUILD_ID"))) {
    throw new Error("The product is not built. Run npm test, or npm start once.");
  }
  const port = await anyFreePort();
  const url = `http://localhost:${port}`;
  const child = spawn(process.execPath, ["--import", "tsx", "lib/cli/serve.ts"], {
    cwd: root,
    stdio: ["ignore", "ignore", "inherit", "ipc"],
    env: {
      ...process.env,
      NODE_ENV: "production",
      PORT: String(port),
      HOST: "127.0.0.1",
      APP_URL: url,
      NEXTAUTH_URL: url,
      LOG_LEVEL: "error",
      // Its worker would do the work that other tests of this database have noted.
      ROLES: "web,ingest,live",
      ...extra,
    },
  });
  await listening(child);
  return { url, stop: () => stopped(child) };
}

function listening(child: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    child.once("message", () => resolve());
    child.once("exit", (code) => reject(new Error(`The product ended at its start (${code}).`)));
  });
}

function stopped(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (child.exitCode !== null) return resolve();
    child.once("exit", () => resolve());
    child.kill("SIGTERM");
  });
}
