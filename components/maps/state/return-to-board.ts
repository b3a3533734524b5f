/** Gives the keyboard to the board or the list, which stays where it is scrolled to. */
export function focusBoard(): void {
  const view = document.querySelector<HTMLElement>("[data-board] [role=grid], [data-outline]");
  view?.focus({ preventScroll: true });
}

/** Gives the keyboard back to the board where a closing field or menu has left it to nobody. */
export const returnToBoard = (): void => giveBack(focusBoard);

/** Has somebody take the keyboard where a closing field or menu has left it to nobody. */
export function giveBack(take: () => void): void {
  const attempt = () => {
    if (document.activeElement === document.body) take();
  };
  requestAnimationFrame(() => requestAnimationFrame(attempt));
}
