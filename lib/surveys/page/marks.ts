import { type Html, html } from "./html";

const mouths = [
  "M8 17.2q4-4.4 8 0",
  "M8.4 16.6q3.6-2.4 7.2 0",
  "M8.5 16h7",
  "M8.4 15q3.6 2.6 7.2 0",
  "M7.6 14.2q4.4 5.4 8.8 0",
];

/** A face for a score from 1 to 5; decoration, since the label says it in words. */
export function face(score: number): Html {
  return html`<svg viewBox="0 0 24 24" aria-hidden="true"><circle cx="12" cy="12" r="10.2"/><circle class="e" cx="8.7" cy="9.8" r="1.25"/><circle class="e" cx="15.3" cy="9.8" r="1.25"/><path d="${mouths[score - 1] ?? ""}"/></svg>`;
}

export const star = html`<svg viewBox="0 0 24 24" aria-hidden="true"><path d="m12 2.6 2.9 6 6.5.9-4.7 4.6 1.1 6.5-5.8-3.1-5.8 3.1 1.1-6.5L2.6 9.5l6.5-.9z"/></svg>`;
