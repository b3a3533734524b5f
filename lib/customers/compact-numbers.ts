const [comma, minus, zero, nine, beforeA] = [44, 45, 48, 57, 87];

/**
 * Whole numbers with commas between them, from a place of a text on; null where there is nothing. The
 * columns take turns, each with its base. No text is made of each number: rows come in millions.
 */
export function readNumbers(
  text: string,
  from: number,
  bases: readonly number[],
): (number | null)[] {
  const numbers: (number | null)[] = [];
  if (from >= text.length) return numbers;
  let [start, sign, number, base] = [from, 1, 0, bases[0] ?? 10];
  for (let at = from; at <= text.length; at += 1) {
    const code = at < text.length ? text.charCodeAt(at) : comma;
    if (code === comma) {
      numbers.push(at === start ? null : sign * number);
      base = bases[numbers.length % bases.length] ?? 10;
      start = at + 1;
      sign = 1;
      number = 0;
    } else if (code === minus) sign = -1;
    else number = number * base + (code <= nine ? code - zero : code - beforeA);
  }
  return numbers;
}
