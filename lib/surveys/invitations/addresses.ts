import { isEmail } from "../questions/check-texts";

/** The addresses in a pasted text, each once, and what was no address. */
export function readAddresses(text: string): { emails: string[]; faults: string[] } {
  const words = text.split(/[\s,;<>"]+/).filter((word) => word.includes("@"));
  const emails = new Map<string, string>();
  const faults: string[] = [];
  for (const word of words) {
    if (isEmail(word)) emails.set(word.toLowerCase(), word);
    else faults.push(word.slice(0, 80));
  }
  return { emails: [...emails.values()], faults };
}
