type Quoted = { text: string; createdAt: Date };

/** A mail to a customer: what was written, who writes, and what they had told us. */
export function replyBody(text: string, workspaceName: string, quoted?: Quoted): string {
  const told = quoted?.text ? `\n\nYou wrote:\n${quote(quoted.text)}\n` : "\n";
  return `${text.replaceAll("\r\n", "\n")}\n\n-- \n${workspaceName}\n${told}`;
}

const quote = (text: string): string =>
  text
    .split(/\r\n|\n|\r/)
    .map((one) => `> ${one}`)
    .join("\n");
