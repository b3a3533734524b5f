/** Text of the axes: the reader's theme, the smallest size. */
export const axisText = { fill: "var(--ink-3)", fontSize: 11 };
