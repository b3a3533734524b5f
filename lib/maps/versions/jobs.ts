import type { Context } from "@/lib/core/context";
import { AppError } from "@/lib/core/errors";
import { takeSnapshot } from "./commands";

/** Takes the snapshot that is due; a map archived meanwhile needs none. */
export async function snapshotMap(ctx: Context, mapId: string): Promise<void> {
  try {
    await takeSnapshot(ctx, { mapId });
  } catch (error) {
    if (!(error instanceof AppError && error.code === "not_found")) throw error;
  }
}
