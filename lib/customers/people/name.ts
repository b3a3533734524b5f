const longest = 200;

/**
 * What a customer is called on screens: name, e-mail address, own id, or that of the browser; in one line, as it
 * can be typed.
 */
export function nameOf(customer: {
  id: string;
  externalId: string | null;
  anonymousId: string | null;
  traits: Readonly<Record<string, unknown>>;
}): string {
  const { id, externalId, anonymousId, traits } = customer;
  const names = [traits.name, traits.email, externalId, anonymousId].map(inOneLine);
  return names.find((name) => name !== "") ?? id;
}

const inOneLine = (value: unknown): string =>
  typeof value === "string" ? value.replace(/\s+/g, " ").trim().slice(0, longest).trim() : "";
