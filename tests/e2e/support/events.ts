const dayMs = 86_400_000;

/** A day as a date field takes it. */
export const daysAgo = (days: number): string =>
  new Date(Date.now() - days * dayMs).toISOString().slice(0, 10);

type Counts = { visits: number; signups: number; orders: number; repeats: number };
type ShopEvent = Record<string, unknown>;

/** What customers do, each further step by fewer of them, long enough ago to be final. */
export function eventsOf({ visits, signups, orders, repeats }: Counts): ShopEvent[] {
  const run = Date.now().toString(36);
  const happened = (event: string, customer: number, days: number, properties = {}) => ({
    event,
    userId: `reader-${customer}`,
    timestamp: new Date(Date.now() - days * dayMs).toISOString(),
    messageId: `${run}-${event}-${customer}`,
    properties,
  });
  const order = (id: string) => ({ order_id: `${run}-${id}`, total: 24.9, currency: "EUR" });
  const customers = Array.from({ length: visits }, (_, customer) => customer);
  return [
    ...customers.map((customer) => happened("Visit", customer, 70)),
    ...customers.slice(0, signups).map((customer) => happened("Signup", customer, 68)),
    ...customers
      .slice(0, orders)
      .map((customer) => happened("Order Completed", customer, 64, order(`${customer}-a`))),
    ...customers.slice(0, repeats).map((customer) => ({
      ...happened("Order Completed", customer, 50, order(`${customer}-b`)),
      messageId: `${run}-again-${customer}`,
    })),
  ];
}

/** Posts events like any program, and returns what the server says about them. */
export async function sendEvents(url: string, key: string, body: unknown): Promise<unknown> {
  const response = await fetch(url, {
    method: "POST",
    headers: { authorization: `Bearer ${key}`, "content-type": "application/json" },
    body: JSON.stringify(body),
  });
  const answer: unknown = await response.json();
  return answer;
}
