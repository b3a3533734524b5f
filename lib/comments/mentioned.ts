import { letter, type Mentionable, segmentsOf } from "./segments";

/** Those of the people whose `@Name` stands in the text. */
export function mentionedIn<Person extends Mentionable>(
  body: string,
  people: readonly Person[],
): Person[] {
  const found = new Set(
    segmentsOf(body, people).flatMap(({ mention }) => (mention ? [mention] : [])),
  );
  return people.filter((person) => found.has(person.name));
}

/** The name being typed after the last "@" before the caret; null when none is. */
export function mentionQuery(text: string, caret: number): { from: number; query: string } | null {
  const before = text.slice(0, caret);
  const from = before.lastIndexOf("@");
  if (from < 0 || letter.test(before[from - 1] ?? "")) return null;
  const query = before.slice(from + 1);
  return query.length > 60 || query.includes("\n") ? null : { from, query };
}

/** The people a half-typed name can mean; at most six, and none once a name stands there in full. */
export function suggestPeople<Person extends Mentionable>(
  query: string,
  people: readonly Person[],
): Person[] {
  const wanted = query.trim().toLocaleLowerCase();
  const isDone = people.some(({ name }) => query.startsWith(name) && query !== name);
  if (isDone) return [];
  const words = (name: string) => [name, ...name.split(" ")].map((one) => one.toLocaleLowerCase());
  return people
    .filter((person) => words(person.name).some((word) => word.startsWith(wanted)))
    .slice(0, 6);
}
