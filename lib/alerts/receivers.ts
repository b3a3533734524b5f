type Rule = { mailTo: readonly string[]; createdBy: string | null };

/** Who gets the mails of a rule: whom it names, or else its maker. */
export const mailedBy = ({ mailTo, createdBy }: Rule): readonly string[] =>
  mailTo.length > 0 ? mailTo : [createdBy].filter((userId) => userId !== null);
