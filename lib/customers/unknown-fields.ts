/** What other programs call the fields of an event. */
const names: Readonly<Record<string, readonly string[]>> = {
  event: ["eventName", "event_name", "action"],
  userId: ["user_id", "userid", "distinct_id", "distinctId", "customerId", "customer_id"],
  anonymousId: ["anonymous_id", "anonymousid", "visitorId", "visitor_id", "deviceId", "device_id"],
  messageId: ["message_id", "messageid", "insert_id", "$insert_id", "eventId", "event_id", "uuid"],
  timestamp: ["time", "ts", "occurredAt", "occurred_at", "sent_at", "createdAt"],
  properties: ["props", "payload", "data", "attributes"],
  previousId: ["previous_id", "alias"],
};

/** What to do about a field that no event has, in words; texts are cut to a hundred characters. */
export function unknownFieldProblem(field: string): string {
  const [ours] = Object.entries(names).find(([, theirs]) => theirs.includes(field)) ?? [];
  const shown = field.slice(0, 100);
  if (ours) return `${shown}: Is called ${ours} here.`;
  return `${shown}: Is no field of an event. What belongs to it goes into properties.`;
}
