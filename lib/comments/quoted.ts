/** A text as mails quote it. */
export const quoted = (text: string): string =>
  text
    .split("\n")
    .map((row) => `> ${row}`)
    .join("\n");
