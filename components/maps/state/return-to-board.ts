/** Gives the keyboard to the board, which stays where it is scrolled to. */
export function focusBoard(): void {
  const grid = document.querySelector<HTMLElement>("[data-board] [role=grid]");
  grid?.focus({ preventScroll: true });
}

/** Gives the keyboard back to the board where a closing field or menu has left it to nobody. */
export function returnToBoard(): void {
  const attempt = () => {
    if (document.activeElement === document.body) focusBoard();
  };
  requestAnimationFrame(() => requestAnimationFrame(attempt));
}
