import { existsSync } from "node:fs";
import path from "node:path";
import { type ServerProcess, startServerProcess } from "./server-process";

export type Product = ServerProcess;

const root = path.resolve(import.meta.dirname, "../..");

/** The built product as its own process, on the database of the tests. */
export async function startProduct(extra: Record<string, string> = {}): Promise<Product> {
  if (!existsSync(path.join(root, ".next/BUILD_ID"))) {
    throw new Error("The product is not built. Run npm test, or npm start once.");
  }
  // Its worker would do the work that other tests of this database have noted.
  return startServerProcess({ LOG_LEVEL: "error", ROLES: "web,ingest,live", ...extra });
}
