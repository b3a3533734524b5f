/** What a test sends, and knows of it. */
export type SentEvent = {
  messageId: string;
  userId: string;
  event: string;
  /** ISO 8601 in UTC. */
  timestamp: string;
  channelId: string | null;
  personaId: string | null;
  orderId: string | null;
  total: number | null;
};

const hours = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / 3_600_000;

/**
 * The derived tables, worked out a second time in the plainest way: no shared code, no
 * increments, one look at all events for every question. `stageOf` gives the stage of an event,
 * told whether it belongs to a later order of its customer. Days are those of UTC.
 */
export function deriveSimply(
  sent: SentEvent[],
  stageIds: string[],
  stageOf: (event: SentEvent, isLaterOrder: boolean) => string | null,
) {
  const once = [...new Map(sent.map((event) => [event.messageId, event])).values()];
  const sorted = once.toSorted((a, b) =>
    `${a.timestamp}|${a.messageId}` < `${b.timestamp}|${b.messageId}` ? -1 : 1,
  );
  const stages: Record<string, unknown>[] = [];
  const orders: Record<string, unknown>[] = [];
  for (const userId of new Set(sorted.map((event) => event.userId))) {
    const own = sorted.filter((event) => event.userId === userId);
    const personaId = own.filter((event) => event.personaId).at(-1)?.personaId ?? null;
    const bought = own.filter((event) => event.event === "Order Completed");
    const idOf = (event: SentEvent) => event.orderId ?? event.messageId;
    const orderIds = [...new Set(bought.map(idOf))];
    for (const [index, orderId] of orderIds.entries()) {
      const about = bought.filter((event) => idOf(event) === orderId);
      const startOf = (id: string | undefined) =>
        bought.find((event) => idOf(event) === id)?.timestamp ?? null;
      const amount = about.find((event) => event.total !== null)?.total ?? null;
      orders.push({
        userId,
        orderId,
        at: startOf(orderId),
        prevAt: startOf(orderIds[index - 1]),
        prev2At: startOf(orderIds[index - 2]),
        amountMinor: amount === null ? null : Math.round(amount * 100),
        isRefunded: own.some((e) => e.event === "Order Refunded" && e.orderId === orderId),
        personaId,
        channelId: about[0]?.channelId ?? null,
      });
    }
    const isLater = (event: SentEvent) => orderIds.indexOf(idOf(event)) > 0;
    const inStage = (stageId: string | undefined) =>
      own.filter((event) => stageOf(event, isLater(event)) === stageId);
    for (const [index, stageId] of stageIds.entries()) {
      const first = inStage(stageId)[0];
      if (!first) continue;
      const next = inStage(stageIds[index + 1] ?? "none").find(
        (event) => event.timestamp >= first.timestamp,
      );
      let chain: string | null = inStage(stageIds[0])[0]?.timestamp ?? null;
      for (const passed of stageIds.slice(1, index + 1)) {
        const from: string | null = chain;
        chain =
          inStage(passed).find((e) => from !== null && e.timestamp >= from)?.timestamp ?? null;
      }
      stages.push({
        userId,
        stageId,
        firstAt: first.timestamp,
        nextAt: next?.timestamp ?? null,
        chainStart: chain === null ? null : (inStage(stageIds[0])[0]?.timestamp ?? null),
        chainAt: chain,
        personaId,
        channelId: first.channelId,
      });
    }
  }
  return { stages, orders, days: countDays(stages) };
}

function countDays(stages: Record<string, unknown>[]) {
  const keyOf = (row: Record<string, unknown>) =>
    [String(row.firstAt).slice(0, 10), row.stageId, row.personaId, row.channelId].join("|");
  return [...new Set(stages.map(keyOf))].sort().map((key) => {
    const rows = stages.filter((row) => keyOf(row) === key);
    const waits = rows
      .filter((row) => row.nextAt !== null)
      .map((row) => hours(String(row.firstAt), String(row.nextAt)));
    const within = (days: number) => waits.filter((wait) => wait <= days * 24).length;
    return {
      key,
      entered: rows.length,
      counts: [within(1), within(7), within(14), within(30), within(90), waits.length],
      seconds: waits.reduce((sum, wait) => sum + Math.round(wait * 3600), 0),
    };
  });
}
