/** The name under which spellings of one event meet: "orderCompleted", "Order_Completed" → "order completed". */
export function eventKey(name: string): string {
  const known = keys.get(name);
  if (known !== undefined) return known;
  if (keys.size >= mostKeys) keys.clear();
  const key = spelledPlainly(name);
  keys.set(name, key);
  return key;
}

/** Events come in millions and their names in dozens. */
const keys = new Map<string, string>();
const mostKeys = 5000;

function spelledPlainly(name: string): string {
  return name
    .replace(/(\p{Ll}|\d)(\p{Lu})/gu, "$1 $2")
    .replace(/[\s_\-.:/]+/g, " ")
    .trim()
    .toLowerCase();
}

const orderNames = new Set(["order completed", "order placed", "purchase", "purchased"]);
const refundNames = new Set(["order refunded", "order cancelled", "order canceled", "refund"]);

/** Whether the event is a purchase and so makes an order. */
export const isOrder = (name: string): boolean => orderNames.has(eventKey(name));

/** Whether the event takes an order back. */
export const isRefund = (name: string): boolean => refundNames.has(eventKey(name));

/**
 * In a stage rule, stands for the second and every later order of a customer. Senders never send
 * it: whether an order repeats is known only from the customer's other orders.
 */
export const repeatOrderName = "Repeat Order";
