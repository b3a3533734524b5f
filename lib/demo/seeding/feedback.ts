import { listFeedback } from "@/lib/feedback/queries";
import type { DemoAnswer } from "../answers/model";
import { asMember, type World } from "./world";

/** An answer with the inbox item it became. */
export type Item = DemoAnswer & { itemId: string };

/** Finds the inbox items of the answers: each was made at its answer's own moment. */
export async function findItems(world: World, answers: readonly DemoAnswer[]): Promise<Item[]> {
  const byMoment = new Map(answers.map((answer) => [answer.at.getTime(), answer]));
  const ctx = asMember(world, "nora", 0);
  const found: Item[] = [];
  let after: string | undefined;
  do {
    const page = await listFeedback(ctx, { after });
    for (const { id, createdAt } of page.items) {
      const answer = byMoment.get(createdAt.getTime());
      if (answer) found.push({ ...answer, itemId: id });
    }
    after = page.hasMore ? page.items.at(-1)?.id : undefined;
  } while (after);
  return found;
}
