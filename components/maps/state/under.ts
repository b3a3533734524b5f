const ownControls = "button, textarea, input, a, [role=slider]";

/** The card under a pointer, unless the pointer is on a control of its own. */
export function cardUnder(target: EventTarget | null): { id: string; element: HTMLElement } | null {
  if (!(target instanceof Element) || target.closest(ownControls)) return null;
  const element = target.closest<HTMLElement>("[data-card]");
  const id = element?.dataset.card;
  return element && id ? { id, element } : null;
}

export const isOnControl = (target: EventTarget | null): boolean =>
  !(target instanceof Element) || target.closest(ownControls) !== null;

/** Whether a pointer is on the cells, where nothing else takes it. */
export const isOnFreeBoard = (target: EventTarget | null): boolean =>
  target instanceof Element &&
  !isOnControl(target) &&
  target.closest("[data-lane]") !== null &&
  target.closest("[role=rowheader]") === null;

/** The ids of the cell under a pointer. */
export function cellUnder(target: EventTarget | null): { laneId: string; stepId: string } | null {
  if (!(target instanceof Element)) return null;
  const [laneId, stepId] =
    target.closest<HTMLElement>("[data-cell]")?.dataset.cell?.split("|") ?? [];
  return laneId && stepId ? { laneId, stepId } : null;
}
