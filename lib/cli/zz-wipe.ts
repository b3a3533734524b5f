import { closeDatabase } from "@/db/client";
import { deleteDemoWorkspace } from "@/lib/access/accounts/demo-setup";

const t = performance.now();
await deleteDemoWorkspace();
console.log("deleted", performance.now() - t);
await closeDatabase();
