/** What a customer is called on screens: name, e-mail address, own id, or that of the browser. */
export function nameOf(customer: {
  id: string;
  externalId: string | null;
  anonymousId: string | null;
  traits: Readonly<Record<string, unknown>>;
}): string {
  const { id, externalId, anonymousId, traits } = customer;
  const told = [traits.name, traits.email].find((trait) => typeof trait === "string" && trait);
  return String(told ?? externalId ?? anonymousId ?? id);
}
