/** E-mail addresses from pasted text, in lower case and each once: `Ana <ana@a.com>; bo@b.com`. */
export function splitAddresses(text: string): string[] {
  const parts = text
    .split(/[,;\n]+/)
    .flatMap((part) => /<([^<>]+)>/.exec(part)?.[1] ?? part.trim().split(/\s+/));
  return [...new Set(parts.map((part) => part.trim().toLowerCase()).filter(Boolean))];
}
