const stops = "button:not(:disabled), a[href], [tabindex='0']";

/** Tab goes around within an element that covers everything else. @returns whether it did so here */
export function keepInside(element: HTMLElement, { shiftKey }: KeyboardEvent): boolean {
  const all = [...element.querySelectorAll<HTMLElement>(stops)];
  const [from, to] = shiftKey ? [all[0], all.at(-1)] : [all.at(-1), all[0]];
  const { activeElement } = document;
  const isInside = activeElement !== element && element.contains(activeElement);
  if (!to || (isInside && activeElement !== from)) return false;
  to.focus();
  return true;
}
