const loneSurrogate = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/;

/** Text PostgreSQL can store: no NUL, no half of a surrogate pair. */
export const isStorable = (text: string): boolean =>
  !text.includes("\0") && !loneSurrogate.test(text);
