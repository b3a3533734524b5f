import type { Tx } from "@/db/client";
import type { Context } from "@/lib/core/context";
import { enqueueOnce } from "@/lib/core/outbox";
import type { Board } from "../../model";
import { differing } from "../../parts";

/** How long somebody may go on writing before those who are named hear of it, in milliseconds. */
export const namingDelayMs = 15_000;

/**
 * Has those told whom a card names by now. A card that comes with its text is a copy or pasted: it names nobody
 * anew.
 */
export async function orderNaming(
  tx: Tx,
  { workspaceId }: Pick<Context, "workspaceId">,
  { before, after }: { before: Board; after: Board },
): Promise<void> {
  for (const { before: earlier, after: card } of differing(before.cards, after.cards)) {
    if (!card || !earlier || earlier.text === card.text) continue;
    // Whoever is not named any longer goes from the lists, too.
    if (!card.text.includes("@") && !earlier.text.includes("@")) continue;
    const runAt = new Date(Date.now() + namingDelayMs);
    await enqueueOnce(tx, { workspaceId, job: "map.naming", subjectId: card.id, runAt });
  }
}
