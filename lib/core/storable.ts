const loneSurrogate = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/;

/** Everything that ends a line or leaves a gap in one. */
export const lineBreaks = /[\t\n\v\f\r\u0085\u2028\u2029]+/g;

export const hasLineBreak = (text: string): boolean => text.search(lineBreaks) >= 0;

/** Text PostgreSQL can store: no NUL, no half of a surrogate pair. */
export const isStorable = (text: string): boolean =>
  !text.includes("\0") && !loneSurrogate.test(text);
