import type postgres from "postgres";

/** What the driver and the server say when a connection is gone. */
const lostCodes = new Set([
  "CONNECTION_CLOSED",
  "CONNECTION_DESTROYED",
  "CONNECTION_ENDED",
  "ECONNRESET",
  "EPIPE",
  "57P01",
  "57P02",
  "57P03",
]);

/**
 * Lets transactions outlive the end of their connection. The driver sends a rollback after the failed
 * statement, and where the connection has gone with it, writes to what is no longer there and ends the
 * process. So the failure is kept from it: it ends the transaction itself when it notices the loss.
 */
export function survivingLoss(sql: postgres.Sql): postgres.Sql {
  const begin = sql.begin.bind(sql);
  const surviving = (work: (tx: postgres.TransactionSql) => Promise<unknown>) => {
    let isOver = false;
    const running = begin(async (tx) => {
      const unsafe = tx.unsafe.bind(tx);
      tx.unsafe = (query, parameters, options) => {
        if (isOver) throw connectionLost();
        return unsafe(query, parameters, options);
      };
      try {
        return await work(tx);
      } catch (error) {
        if (!isLoss(error)) throw error;
        return new Promise<never>(() => {});
      } finally {
        // Of statements that were asked at once one may fail; what the others ask next comes too late.
        isOver = true;
      }
    });
    const end = () => {
      isOver = true;
    };
    running.then(end, end);
    return running;
  };
  return Object.assign(sql, { begin: surviving });
}

const connectionLost = () =>
  Object.assign(new Error("The connection is gone."), { code: "CONNECTION_CLOSED" });

function isLoss(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if ("code" in error && lostCodes.has(String(error.code))) return true;
  return isLoss(error.cause);
}
