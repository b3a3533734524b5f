import type { PendingOp } from "@/lib/maps/live/replica";

/** Everything people have written in these changes, so that they can take it elsewhere. */
export function textsOf(pending: readonly PendingOp[]): string {
  return pending
    .map(({ op }) => {
      if (op.kind === "text")
        return op.delta.map((piece) => ("insert" in piece ? piece.insert : "")).join("");
      if (op.kind === "card.create") return op.value.text;
      if ("set" in op && typeof op.set.value === "string") return op.set.value;
      return "";
    })
    .filter((text) => text.trim() !== "")
    .join("\n");
}
