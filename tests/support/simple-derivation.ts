/** What a test sends, and knows of it. `owner` is the customer it belongs to in the end. */
export type SentEvent = {
  messageId: string;
  owner: string;
  event: string;
  /** ISO 8601 in UTC. */
  timestamp: string;
  channelId: string | null;
  touchpointId: string | null;
  personaId: string | null;
  orderId: string | null;
  total: number | null;
};

type Reading = {
  stageIds: string[];
  /** The stage of an event, told whether it belongs to a later order of its customer. */
  stageOf: (event: SentEvent, isLaterOrder: boolean) => string | null;
  timeZone: string;
  countsRefunds: boolean;
};
type Row = Record<string, unknown>;

const daysBetween = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / 86_400_000;
const isFirstOf = (values: string[], index: number) =>
  values.indexOf(values[index] ?? "") === index;

/**
 * The derived tables, worked out a second time in the plainest way: no shared code, no increments,
 * one look at all events for every question. Roll-ups come as lines of a key and its counts.
 */
export function deriveSimply(sent: SentEvent[], reading: Reading) {
  const { stageIds, stageOf, timeZone, countsRefunds } = reading;
  const once = [...new Map(sent.map((event) => [event.messageId, event])).values()];
  const sorted = once.toSorted((a, b) =>
    `${a.timestamp}|${a.messageId}` < `${b.timestamp}|${b.messageId}` ? -1 : 1,
  );
  const dayOf = (timestamp: string) =>
    new Date(timestamp).toLocaleDateString("sv-SE", { timeZone });
  const stages: Row[] = [];
  const orders: Row[] = [];
  const lines: string[] = [];
  for (const owner of new Set(sorted.map((event) => event.owner))) {
    const own = sorted.filter((event) => event.owner === owner);
    const personaId = own.filter((event) => event.personaId).at(-1)?.personaId ?? null;
    const bought = own.filter((event) => event.event === "Order Completed");
    const idOf = (event: SentEvent) => event.orderId ?? event.messageId;
    const orderIds = [...new Set(bought.map(idOf))];
    const startOf = (id: string | undefined) =>
      bought.find((event) => idOf(event) === id)?.timestamp ?? null;
    const isRefunded = (orderId: string) =>
      own.some((event) => event.event === "Order Refunded" && event.orderId === orderId);
    const counted = orderIds.filter((orderId) => countsRefunds || !isRefunded(orderId));
    for (const orderId of orderIds) {
      const place = counted.indexOf(orderId);
      const about = bought.filter((event) => idOf(event) === orderId);
      const amount = about.find((event) => event.total !== null)?.total ?? null;
      orders.push({
        owner,
        orderId,
        at: startOf(orderId),
        prevAt: startOf(counted[place - 1]),
        prev2At: startOf(counted[place - 2]),
        amountMinor: amount === null ? null : Math.round(amount * 100),
        isRefunded: isRefunded(orderId),
        isCounted: place >= 0,
        personaId,
        channelId: about[0]?.channelId ?? null,
      });
    }
    const bills = orders.filter((order) => order.owner === owner && order.isCounted).map(billOf);
    for (const [index, bill] of bills.entries()) {
      const { at, currency, channelId } = bill;
      const earlier = bills.slice(0, index);
      const same = earlier.filter((one) => one.currency === currency);
      const days = [
        ...[bill, ...[earlier.at(-1), earlier.at(-2), same.at(-1)]],
        same.findLast((one) => one.channelId === channelId),
      ].map((one) => one && dayOf(one.at));
      const before = earlier.at(-1);
      const isSoon = before !== undefined && daysBetween(before.at, at) <= 90;
      const slices = [currency, personaId, channelId, before?.channelId];
      const counts = [1, Number(isSoon), Number(bill.amount !== null), bill.amount ?? 0];
      lines.push(line("orders", ...[...days, ...slices].map((part) => part ?? null), counts));
    }
    const [first, second] = [startOf(counted[0]), startOf(counted[1])];
    if (first) {
      const wait = second ? daysBetween(first, second) : Number.POSITIVE_INFINITY;
      const again = [30, 60, 90, 180].map((days) => Number(wait <= days));
      const channelId = bought.find((event) => idOf(event) === counted[0])?.channelId ?? null;
      lines.push(line("buyers", dayOf(first), personaId, channelId, [1, ...again, second ? 1 : 0]));
    }
    const isLater = (event: SentEvent) => orderIds.indexOf(idOf(event)) > 0;
    const seen = own
      .map((event) => ({ ...event, stageId: stageOf(event, isLater(event)) }))
      .filter(({ stageId }) => stageId !== null && stageIds.includes(stageId));
    const inStage = (stageId: string | undefined) => seen.filter((e) => e.stageId === stageId);
    const start = inStage(stageIds[0])[0];
    for (const [index, stageId] of stageIds.entries()) {
      const entry = inStage(stageId)[0];
      if (!entry) continue;
      const next = inStage(stageIds[index + 1] ?? "none").find(
        (event) => event.timestamp >= entry.timestamp,
      );
      let chain: string | null = start?.timestamp ?? null;
      for (const passed of stageIds.slice(1, index + 1)) {
        const from: string | null = chain;
        chain =
          inStage(passed).find((e) => from !== null && e.timestamp >= from)?.timestamp ?? null;
      }
      const { channelId, touchpointId } = entry;
      stages.push({
        ...{ owner, stageId, firstAt: entry.timestamp, nextAt: next?.timestamp ?? null },
        chainStart: chain === null ? null : (start?.timestamp ?? null),
        ...{ chainAt: chain, personaId, channelId, touchpointId },
      });
      const wait = next ? daysBetween(entry.timestamp, next.timestamp) : Number.POSITIVE_INFINITY;
      const within = [1, 7, 14, 30, 90].map((days) => Number(wait <= days));
      const seconds = next ? Math.round(wait * 86_400) : 0;
      const entered = [1, ...within, next ? 1 : 0, seconds, 0];
      const slice = [dayOf(entry.timestamp), stageId, personaId, channelId];
      lines.push(line("days", ...slice, entered));
      if (touchpointId) lines.push(line("entries at", touchpointId, ...slice, entered.slice(0, 7)));
      if (chain !== null && start) {
        const took = daysBetween(start.timestamp, chain);
        const reached = [1, 7, 14, 30, 90].map((days) => Number(took <= days));
        const key = [dayOf(start.timestamp), stageId, personaId, start.channelId];
        lines.push(line("chain", ...key, [...reached, 1]));
        const place = start.touchpointId;
        if (place) lines.push(line("chain from", place, ...key, [...reached, 1]));
      }
    }
    for (const event of seen) {
      const key = [dayOf(event.timestamp), event.stageId, personaId, event.channelId];
      lines.push(line("days", ...key, [0, 0, 0, 0, 0, 0, 0, 0, 1]));
    }
    for (const stageId of stageIds) {
      const days = [...new Set(inStage(stageId).map((event) => dayOf(event.timestamp)))];
      for (const [index, day] of days.entries()) {
        lines.push(line("activity", stageId, day, days[index - 1] ?? null, personaId, [1]));
      }
    }
    lines.push(...movesOf(seen, personaId, dayOf));
    const cohort = seen[0] && dayOf(seen[0].timestamp).slice(0, 7);
    const months = seen.map((event) => dayOf(event.timestamp).slice(0, 7));
    for (const [index, month] of months.entries()) {
      if (!cohort || !isFirstOf(months, index)) continue;
      const distance = monthNumber(month) - monthNumber(cohort);
      const from = [seen[0]?.channelId ?? null, seen[0]?.touchpointId ?? null];
      lines.push(line("cohort", `${cohort}-01`, distance, personaId, ...from, [1]));
    }
  }
  return { stages, orders, lines: summed(lines) };
}

/** What an order's row tells; orders with an amount are sent in euros, and others in no currency. */
const billOf = ({ at, channelId, amountMinor }: Row) => ({
  at: String(at),
  channelId: typeof channelId === "string" ? channelId : null,
  amount: typeof amountMinor === "number" ? amountMinor : null,
  currency: amountMinor === null ? null : "EUR",
});

type Seen = SentEvent & { stageId: string | null };

function movesOf(seen: Seen[], personaId: string | null, dayOf: (timestamp: string) => string) {
  const lines: string[] = [];
  const isMove = seen.map((event, index) => event.stageId !== seen[index - 1]?.stageId);
  for (const [index, event] of seen.entries()) {
    const day = dayOf(event.timestamp);
    const goesOn = isMove.slice(index + 1).includes(true);
    const from = seen[index - 1]?.stageId ?? null;
    const put = (kind: string, ...[a, b, ends]: [string | null, string | null, boolean]) =>
      lines.push(line("moves", kind, day, event.stageId, a, b, personaId, [1, Number(ends)]));
    if (isMove[index]) put("stage", from, event.stageId, !goesOn);
    const ends = !isMove[index] && !goesOn;
    const before = seen.slice(0, index);
    const channel = before.findLast(({ channelId }) => channelId)?.channelId;
    if (channel && event.channelId && channel !== event.channelId) {
      put("channel", channel, event.channelId, ends);
    }
    const touchpoint = before.findLast(({ touchpointId }) => touchpointId)?.touchpointId;
    if (touchpoint && event.touchpointId && touchpoint !== event.touchpointId) {
      put("touchpoint", touchpoint, event.touchpointId, ends);
    }
  }
  return lines;
}

const monthNumber = (month: string) => Number(month.slice(0, 4)) * 12 + Number(month.slice(5));

const line = (...parts: unknown[]): string =>
  JSON.stringify([parts.slice(0, -1).map((part) => part ?? "-"), parts.at(-1)]);

/** Lines of one key as one, with their counts added up. */
function summed(lines: string[]): string[] {
  const sums = new Map<string, number[]>();
  for (const text of lines) {
    const [key, counts]: [string[], number[]] = JSON.parse(text);
    const name = key.join("|");
    const before = sums.get(name) ?? counts.map(() => 0);
    sums.set(
      name,
      counts.map((count, index) => count + (before[index] ?? 0)),
    );
  }
  return [...sums].map(([name, counts]) => `${name}: ${counts.join(",")}`).sort();
}
