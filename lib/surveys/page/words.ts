import { piecesOf } from "../questions/piping";
import { type Html, html } from "./html";

/** What stands for a name that a text quotes; "" when there is nothing yet. */
export type Quoted = (name: string) => string;

/** A text of the survey with the answers it quotes; the script keeps them up to date. */
export function words(text: string, quoted: Quoted): Html {
  if (!text.includes("{{")) return html`${text}`;
  return html`${piecesOf(text).map((piece) =>
    "name" in piece
      ? html`<span data-p="${piece.name}" data-f="${piece.fallback}">${quoted(piece.name) || piece.fallback}</span>`
      : piece.text,
  )}`;
}

/** The same as plain text, for titles that are no markup. Nothing in an answer is read as a place again. */
export function plainWords(text: string, quoted: Quoted): string {
  return piecesOf(text)
    .map((piece) => ("name" in piece ? quoted(piece.name) || piece.fallback : piece.text))
    .join("");
}
