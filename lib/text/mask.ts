/** What stands in the place of something that points at a person. */
const masks = {
  email: "[e-mail]",
  iban: "[IBAN]",
  card: "[card number]",
  phone: "[phone number]",
} as const;

const email = /[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,8}/gu;
const iban = /\b[A-Z]{2}\d{2}(?:[ ]?[A-Z0-9]{4}){2,7}(?:[ ]?[A-Z0-9]{1,4})?\b/gi;
const digitRun = /(?<![\p{L}\d])\d(?:[ -]?\d){12,18}(?![\d])/gu;
const phone =
  /(?<![\p{L}\d])(?:\+|\(?0|\(\d{3}\)|\d{3}[ .-]\d{3}[ .-]\d{4})[\d ()/.-]{0,22}(?<=\d)(?![\d])/gu;

/**
 * The text without e-mail addresses, phone, card (Luhn, ISO/IEC 7812) and account numbers (mod 97,
 * ISO 13616). Numbers that fail their check, such as order numbers, stay.
 */
export function maskPersonalData(text: string): string {
  return text
    .replace(email, () => masks.email)
    .replace(iban, (found) => maskIban(found))
    .replace(digitRun, (found) => (isCardNumber(found) ? masks.card : found))
    .replace(phone, (found) => (isPhoneNumber(found) ? masks.phone : found));
}

/** How texts of customers are shown: as they are, or masked where the workspace wishes it. */
export const maskOf = (settings: { masksPersonalData: boolean } | undefined) =>
  settings?.masksPersonalData ? maskPersonalData : (text: string) => text;

/** A run may reach into the words after the number: the longest part that is an account counts. */
function maskIban(found: string): string {
  const parts = found.split(" ");
  for (let end = parts.length; end > 0; end--) {
    if (!isIban(parts.slice(0, end).join(""))) continue;
    return [masks.iban, ...parts.slice(end)].join(" ");
  }
  return found;
}

/** Whether the check digits of an account number hold. */
export function isIban(text: string): boolean {
  const plain = text.replaceAll(" ", "").toUpperCase();
  if (!/^[A-Z]{2}\d{2}[A-Z0-9]{11,30}$/.test(plain)) return false;
  let rest = 0;
  for (const character of plain.slice(4) + plain.slice(0, 4)) {
    const value = Number.parseInt(character, 36);
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
  }
  return rest === 1;
}

/** Whether 13 to 19 digits pass the Luhn check. */
export function isCardNumber(text: string): boolean {
  const digits = text.replace(/\D/g, "");
  if (digits.length < 13 || digits.length > 19 || /^0+$/.test(digits)) return false;
  const sum = [...digits].reverse().reduce((total, digit, index) => {
    const value = Number(digit) * (index % 2 === 1 ? 2 : 1);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
}

function isPhoneNumber(text: string): boolean {
  const digits = text.replace(/\D/g, "").length;
  if (text.startsWith("+")) return digits >= 8 && digits <= 15;
  return digits >= 9 && digits <= 15 && !/\d{4}-\d{2}-\d{2}/.test(text);
}
