/** First path segments that belong to the product itself. */
const reserved = new Set(
  `api s sign-in sign-up sign-out forgot-password reset-password verify-email join welcome profile
  mailbox share design assets static public admin about help new settings _next favicon icon
  workspace workspaces login logout robots sitemap health`.split(/\s+/),
);

export const isReserved = (slug: string): boolean => reserved.has(slug);

/** A name as the first part of an address: lower-case letters, digits and hyphens, 1 to 40. */
export function slugOf(name: string): string {
  const plain = name
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, 40)
    .replace(/^-+|-+$/g, "");
  return plain || "team";
}
