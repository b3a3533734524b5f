import { giveBack } from "../state/return-to-board";

/** Gives the keyboard back to a card that is drawn anew in another place, unless somebody else has it. */
export const returnToGrip = (cardId: string): void =>
  giveBack(() => {
    const own = `[data-outline] [data-grip="${CSS.escape(cardId)}"]`;
    document.querySelector<HTMLElement>(own)?.focus();
  });
