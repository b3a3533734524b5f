type Named = { id: string; name: string };

/** The people a text names as `@Name`, the longest name first, each once. */
export function mentionsIn<Person extends Named>(
  text: string,
  people: readonly Person[],
): Person[] {
  const byLength = [...people].sort((a, b) => b.name.length - a.name.length);
  let rest = text.toLowerCase();
  return byLength.filter(({ name }) => {
    const mention = `@${name.toLowerCase()}`;
    if (name === "" || !rest.includes(mention)) return false;
    rest = rest.replaceAll(mention, () => " ");
    return true;
  });
}
