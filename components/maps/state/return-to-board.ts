const gridOf = (): HTMLElement | null => document.querySelector("[data-board] [role=grid]");

/**
 * Gives the keyboard back to the board where a closing field, menu or message has left it to nobody. The
 * board stays where it is scrolled to.
 */
export function returnToBoard(): void {
  const attempt = () => {
    if (document.activeElement === document.body) gridOf()?.focus({ preventScroll: true });
  };
  requestAnimationFrame(() => requestAnimationFrame(attempt));
}
