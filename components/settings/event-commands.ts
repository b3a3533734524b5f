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
  const known: Event = {
    type: "identify",
    userId: "u1",
    anonymousId: "the-browser-of-u1",
    traits: { email: "u1@example.com", plan: "basic" },
  };
  return {
    identify: command(appUrl, known),
    snippet: snippetOf(appUrl, "YOUR_PUBLIC_KEY"),
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

/** For the head of every page, with a key for web pages. */
export function snippetOf(appUrl: string, key: string): string {
  return [
    `<script src="${appUrl}/events.js" data-key="${key}" async></script>`,
    "<script>",
    "  // Later, from your own scripts:",
    '  // throughline.track("Product Viewed", { product_id: "p1" });',
    '  // throughline.identify("u1", { plan: "basic" });',
    "  // throughline.consent(true);  remembers the visitor; false stops everything.",
    '  // With data-consent="required" nothing is sent before consent(true).',
    "</script>",
  ].join("\n");
}
