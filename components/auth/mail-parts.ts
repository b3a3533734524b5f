type MailPart = { text: string; isLink: boolean };

/** A plain text, parted where an address of the web begins and ends. */
export const mailParts = (body: string): MailPart[] =>
  body
    .split(/(https?:\/\/[^\s<>"]+)/)
    .map((text, index) => ({ text, isLink: index % 2 === 1 }))
    .filter(({ text }) => text !== "");
