export type Mentionable = { id: string; name: string };

export type Segment = { text: string; mention: string | null };

/** The text cut where people are mentioned; the longest name wins, so "@Ana Maria" is not "@Ana". */
export function segmentsOf(body: string, people: readonly Mentionable[]): Segment[] {
  const names = [...new Set(people.map((person) => person.name))]
    .filter((name) => name !== "")
    .sort((a, b) => b.length - a.length);
  const segments: Segment[] = [];
  let plain = "";
  for (let at = 0; at < body.length; ) {
    const name = body[at] === "@" ? names.find((one) => endsHere(body, at + 1, one)) : undefined;
    if (name === undefined) {
      plain += body[at];
      at += 1;
      continue;
    }
    if (plain !== "") segments.push({ text: plain, mention: null });
    plain = "";
    segments.push({ text: `@${name}`, mention: name });
    at += name.length + 1;
  }
  if (plain !== "") segments.push({ text: plain, mention: null });
  return segments;
}

export const letter = /[\p{L}\p{N}]/u;

function endsHere(body: string, from: number, name: string): boolean {
  return body.startsWith(name, from) && !letter.test(body[from + name.length] ?? "");
}
