import type { Holding } from "./by-menu";

type AsWritten = { read(options: { unsanitized: string[] }): Promise<ClipboardItem[]> };

/**
 * Looks at the clipboard without a key having been pressed. Rejects where the browser, or the person it asks, does
 * not allow that. Must be called while a press is being answered.
 */
export async function readClipboard(): Promise<Holding> {
  const clipboard: AsWritten = navigator.clipboard;
  // Copied cards travel as data in the HTML, which is only read, never put into a page.
  const items = await clipboard.read({ unsanitized: ["text/html"] });
  const texts = [textIn(items, "text/html"), textIn(items, "text/plain")];
  const [html = "", text = ""] = await Promise.all(texts);
  return { html, text, pictures: await picturesIn(items) };
}

async function textIn(items: readonly ClipboardItem[], type: string): Promise<string | undefined> {
  const blob = await items.find((item) => item.types.includes(type))?.getType(type);
  return blob?.text();
}

function picturesIn(items: readonly ClipboardItem[]): Promise<File[]> {
  const found = items.flatMap((item) => {
    const type = item.types.find((one) => one.startsWith("image/"));
    return type ? [item.getType(type).then((blob) => new File([blob], "", { type }))] : [];
  });
  return Promise.all(found);
}
