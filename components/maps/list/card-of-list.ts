const ownControls = "button, textarea, input, a";

/** The card of the list under a pointer, unless the pointer is on a control of its own. */
export function cardOfList(target: EventTarget | null) {
  if (!(target instanceof Element)) return null;
  const isByGrip = target.closest("[data-grip]") !== null;
  const element = target.closest<HTMLElement>("li[data-outlined]");
  const id = element?.dataset.outlined;
  if (!element || !id || (!isByGrip && target.closest(ownControls))) return null;
  return { id, element, isByGrip };
}
