/** `message` is null where the person has cancelled. */
type Uploaded = { ok: true; imageId: string } | { ok: false; message: string | null };
type Way = { address: string; failed: string; signal: AbortSignal };

/** Sends a picture to be kept with the map; `failed` is what to say when the way there is broken. */
export async function uploadPicture(
  file: Blob,
  { address, failed, signal }: Way,
): Promise<Uploaded> {
  try {
    const response = await fetch(address, { method: "POST", body: file, signal });
    const body: unknown = await response.json();
    const imageId = textIn(body, "id");
    if (imageId) return { ok: true, imageId };
    return { ok: false, message: textIn(fieldOf(body, "error"), "message") ?? failed };
  } catch {
    return { ok: false, message: signal.aborted ? null : failed };
  }
}

const fieldOf = (body: unknown, name: string): unknown =>
  typeof body === "object" && body !== null ? Reflect.get(body, name) : undefined;

function textIn(body: unknown, name: string): string | null {
  const value = fieldOf(body, name);
  return typeof value === "string" ? value : null;
}
