import { startWorker } from "@/lib/jobs/worker";
import { onShutdown, shutDownOnSignals } from "@/lib/server/shutdown";

/** The process that does the work of the outbox, started and ended by the server. */
const worker = startWorker();
onShutdown(() => worker.stop());
shutDownOnSignals();
