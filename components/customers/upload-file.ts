const pieceBytes = 1024 * 1024;
const mostAttempts = 5;

/**
 * Sends a file piece by piece from a place on; a piece that fails is tried again. What has arrived
 * stays there, so that somebody who comes back later can go on. @returns whether all has arrived
 */
export async function uploadFile(
  address: string,
  file: File,
  { from, onProgress }: { from: number; onProgress: (received: number) => void },
): Promise<boolean> {
  let received = from;
  let attempts = 0;
  while (received < file.size) {
    const piece = file.slice(received, received + pieceBytes);
    const next = await send(`${address}?start=${received}`, piece);
    if (next !== null) {
      received = next;
      attempts = 0;
      onProgress(received);
    } else if (++attempts === mostAttempts) return false;
    else await new Promise((resume) => setTimeout(resume, 1000 * attempts));
  }
  return true;
}

async function send(address: string, body: Blob): Promise<number | null> {
  const response = await fetch(address, { method: "POST", body }).catch(() => null);
  if (!response?.ok) return null;
  const { received }: { received: number } = await response.json();
  return received;
}
