import { z } from "zod";
import type { Context } from "@/lib/core/context";
import { groupedCommand } from "@/lib/core/grouped-command";
import { newId } from "@/lib/core/new-id";
import { largestBatch, type ParsedEvent, parseEvent } from "./events";
import { noteRefusals } from "./refusals/commands";
import { sourceIdOf, storeItems } from "./store/commands";

export type EventReceipt = {
  index: number;
  messageId: string | null;
  status: "accepted" | "duplicate" | "rejected";
  message?: string;
};
export type IngestReceipt = {
  accepted: number;
  duplicates: number;
  rejected: number;
  items: EventReceipt[];
};

/** Calls of so few events share a transaction with others that come within the same moment. */
const smallCall = 20;

/**
 * Takes up to 1,000 items, each event once by its message id, whatever else is in the batch. When it
 * answers, the events and the note to derive their customers are on disk.
 */
export const ingestEvents = groupedCommand({
  name: "event.ingest",
  input: z.strictObject({ events: z.array(z.unknown()).min(1).max(largestBatch) }),
  can: "event.write",
  key: ({ events }) => (events.length > smallCall ? newId() : ""),
  // While one waits for the disk, the next is read and looked up; with more, each would be smaller.
  atOnce: 2,
  isAuditedOnce: true,
  async run({ tx, calls }) {
    const parsed = calls.map(({ ctx, input }) => input.events.map((raw) => parseFor(ctx, raw)));
    const [first] = calls;
    if (!first) return [];
    const stored = await storeItems(
      tx,
      first.ctx,
      parsed.flatMap((items) => items.flatMap((item) => (item.ok ? [item.item] : []))),
    );
    const refused = parsed.flatMap((items) => items.flatMap((item) => (item.ok ? [] : [item])));
    await noteRefusals(
      tx,
      first.ctx,
      refused.map(({ name, messageId, message }) => ({ name, messageId, reason: message })),
    );
    return parsed.map((items) => ({ ok: true, value: receiptOf(items, stored) }));
  },
  subject: () => null,
});

/** A page anybody can open may not say that two customers are one. */
function parseFor({ actor, now }: Context, raw: unknown): ParsedEvent {
  const parsed = parseEvent(raw, now);
  const isPublic = actor.kind === "apiKey" && actor.scopes.includes("events.collect");
  if (!isPublic || !parsed.ok || parsed.item.type !== "alias") return parsed;
  const { messageId } = parsed.item;
  return { ok: false, name: null, messageId, message: "type: alias is not taken from web pages." };
}

function receiptOf(parsed: readonly ParsedEvent[], stored: Set<string>): IngestReceipt {
  const items = parsed.map((one, index): EventReceipt => {
    if (!one.ok) return { index, status: "rejected", ...reasonOf(one) };
    const { item } = one;
    if (item.type !== "track") return { index, messageId: item.messageId, status: "accepted" };
    const messageId = sourceIdOf(item.event);
    return { index, messageId, status: stored.delete(messageId) ? "accepted" : "duplicate" };
  });
  return { ...countsOf(items), items };
}

const reasonOf = ({ message, messageId }: { message: string; messageId: string | null }) => ({
  message,
  messageId,
});

function countsOf(items: EventReceipt[]) {
  const count = (status: EventReceipt["status"]) =>
    items.filter((item) => item.status === status).length;
  return {
    accepted: count("accepted"),
    duplicates: count("duplicate"),
    rejected: count("rejected"),
  };
}
