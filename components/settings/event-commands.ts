type Event = Record<string, unknown>;

/** Shell commands that send one event and several; `YOUR_API_KEY` is to be replaced. */
export function eventCommands(appUrl: string, currency: string, now: Date) {
  const timestamp = now.toISOString();
  const ordered: Event = {
    event: "Order Completed",
    userId: "u1",
    timestamp,
    messageId: "order-1001",
    properties: { order_id: "1001", total: 49.9, currency },
  };
  const viewed: Event = {
    event: "Product Viewed",
    userId: "u1",
    timestamp,
    messageId: "view-1",
    properties: { product_id: "p1" },
  };
  return {
    one: command(appUrl, ordered),
    many: command(appUrl, { batch: [viewed, ordered] }),
  };
}

function command(appUrl: string, body: Event): string {
  return [
    `curl ${appUrl}/api/v1/events \\`,
    '  -H "Authorization: Bearer YOUR_API_KEY" \\',
    '  -H "Content-Type: application/json" \\',
    `  -d '${JSON.stringify(body, null, 2)}'`,
  ].join("\n");
}
