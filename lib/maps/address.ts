const longest = 1000;
const domain = /^(?:[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?\.)+[a-z]{2,63}$/i;

/** Whether a card may lead there: an address on the web by a name; scripts and files are none. */
export function isWebAddress(text: string): boolean {
  if (text.length > longest || !URL.canParse(text)) return false;
  const { protocol, hostname } = new URL(text);
  return protocol === "https:" && domain.test(hostname);
}

const longestWords = 120;

/** What a card that leads to an address may be called: the words at its end and the host, "Delivery times · example.com". */
export function addressInWords(address: string): string {
  const { hostname, pathname } = new URL(address);
  const host = hostname.replace(/^www\./, "");
  const last = decoded(pathname.split("/").findLast((part) => part !== "") ?? "");
  const words = last
    .replace(/\.[a-z\d]{2,5}$/i, "")
    .replace(/[\s+_-]+/g, " ")
    .trim();
  if (!isReadable(words) || words.length > longestWords) return host;
  return `${words.charAt(0).toUpperCase()}${words.slice(1)} · ${host}`;
}

/** Words are letters, with numbers of their own at most; keys and ids mix the two or say nothing. */
const isReadable = (words: string): boolean =>
  /\p{L}{3}/u.test(words) &&
  words.split(" ").every((word) => /^(?:[\p{L}\p{M}'’.]{1,24}|\d{1,6})$/u.test(word));

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
