import { z } from "zod";

type Uploaded = { ok: true; imageId: string } | { ok: false; message: string };

const answer = z.union([
  z.object({ id: z.uuid() }),
  z.object({ error: z.object({ message: z.string() }) }),
]);

/** Sends a picture to be kept with the map; `failed` is what to say when the way there is broken. */
export async function uploadPicture(
  file: Blob,
  { address, failed }: { address: string; failed: string },
): Promise<Uploaded> {
  try {
    const response = await fetch(address, { method: "POST", body: file });
    const body = answer.parse(await response.json());
    if ("id" in body) return { ok: true, imageId: body.id };
    return { ok: false, message: body.error.message };
  } catch {
    return { ok: false, message: failed };
  }
}
