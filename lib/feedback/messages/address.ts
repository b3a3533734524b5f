const alphabet = "abcdefghijklmnopqrstuvwxyz234567";
const localPart = /^reply\+([a-z2-7]{52})@/i;

/**
 * The address answers to an item go to. The token is written in base 32, since mail servers may
 * lower the case of a local part (RFC 4648, 6; at most 64 characters, RFC 5321, 4.5.3.1.1).
 * @param token 32 bytes in base64url
 */
export const replyAddress = (token: string, domain: string): string =>
  `reply+${toBase32(Buffer.from(token, "base64url"))}@${domain}`;

/** The token in a reply address, in base64url; null when the address carries none. */
export function tokenOfAddress(address: string): string | null {
  const written = localPart.exec(address.trim())?.[1];
  return written ? fromBase32(written.toLowerCase()).toString("base64url") : null;
}

function toBase32(bytes: Uint8Array): string {
  let text = "";
  let buffer = 0;
  let bits = 0;
  for (const byte of bytes) {
    buffer = (buffer << 8) | byte;
    for (bits += 8; bits >= 5; bits -= 5) text += alphabet[(buffer >> (bits - 5)) & 31];
    buffer &= (1 << bits) - 1;
  }
  return bits > 0 ? text + alphabet[(buffer << (5 - bits)) & 31] : text;
}

function fromBase32(text: string): Buffer {
  const bytes: number[] = [];
  let buffer = 0;
  let bits = 0;
  for (const character of text) {
    buffer = (buffer << 5) | alphabet.indexOf(character);
    bits += 5;
    if (bits < 8) continue;
    bits -= 8;
    bytes.push((buffer >> bits) & 255);
    buffer &= (1 << bits) - 1;
  }
  return Buffer.from(bytes);
}
