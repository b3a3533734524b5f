const digits = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
const base = digits.length;
const headLength = 4;
const headLimit = base ** headLength;

type Random = () => number;
export type Ordered = { id: string; orderKey: string };

/**
 * A key that sorts strictly between its neighbours in ASCII order (`collate "C"`); null is an open end.
 * Jittered, so two people who insert at the same place rarely get the same key. Never throws: when the
 * neighbours are equal or swapped, the key comes right after the first.
 */
export function keyBetween(
  before: string | null,
  after: string | null,
  random: Random = Math.random,
): string {
  if (before !== null && after !== null)
    return before < after ? middle(before, after, random) : before + lastDigit(random);
  if (before === null && after === null) return head(Math.floor(headLimit / 2), random);
  return openEnd(before, after, random);
}

/** Ascending keys between two neighbours, as short as bisection allows. */
export function keysBetween(
  count: number,
  before: string | null = null,
  after: string | null = null,
  random: Random = Math.random,
): string[] {
  if (count <= 0) return [];
  if (after === null || (before !== null && before >= after))
    return chain(count, before, after, random);
  const half = Math.floor(count / 2);
  const key = keyBetween(before, after, random);
  return [
    ...keysBetween(half, before, key, random),
    key,
    ...keysBetween(count - half - 1, key, after, random),
  ];
}

/** Orders by key, ties by id, the same in the browser and in `order by order_key collate "C", id`. */
export function byOrder(a: Ordered, b: Ordered): number {
  if (a.orderKey !== b.orderKey) return a.orderKey < b.orderKey ? -1 : 1;
  if (a.id === b.id) return 0;
  return a.id < b.id ? -1 : 1;
}

function chain(count: number, before: string | null, after: string | null, random: Random) {
  const keys: string[] = [];
  let previous = before;
  for (let index = 0; index < count; index += 1) {
    previous = keyBetween(previous, after, random);
    keys.push(previous);
  }
  return keys;
}

/** Small steps at an open end keep keys short over hundreds of thousands of appends. */
function openEnd(before: string | null, after: string | null, random: Random): string {
  const step = 1 + Math.floor(random() * (base - 1));
  const value = before === null ? headValue(after ?? "") - step : headValue(before) + step;
  if (value > 0 && value < headLimit) return head(value, random);
  return middle(before ?? "", after, random);
}

function middle(before: string, after: string | null, random: Random): string {
  const longest = Math.max(before.length, after?.length ?? 0);
  let prefix = "";
  let upper = after;
  for (let index = 0; index <= longest; index += 1) {
    const low = digitAt(before, index);
    const high = upper === null ? base : digitAt(upper, index);
    if (high - low > 1) {
      const digit = low + 1 + Math.floor(random() * (high - low - 1));
      return prefix + (digits[digit] ?? "") + lastDigit(random);
    }
    if (high !== low) upper = null;
    prefix += digits[low] ?? "";
  }
  return prefix + lastDigit(random);
}

// A trailing zero would leave no room between "a" and "a0".
const lastDigit = (random: Random) => digits[1 + Math.floor(random() * (base - 1))] ?? "V";

const digitAt = (key: string, index: number) => Math.max(0, digits.indexOf(key[index] ?? "0"));

function headValue(key: string): number {
  let value = 0;
  for (let index = 0; index < headLength; index += 1) value = value * base + digitAt(key, index);
  return value;
}

function head(value: number, random: Random): string {
  let text = "";
  for (let rest = value, index = 0; index < headLength; index += 1) {
    text = (digits[rest % base] ?? "0") + text;
    rest = Math.floor(rest / base);
  }
  return text + lastDigit(random);
}
