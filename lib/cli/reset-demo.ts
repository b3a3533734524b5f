import { eraseDemo } from "@/lib/demo/erase";

await eraseDemo(console.log);
// Fills it again, and closes the database.
await import("./seed");
