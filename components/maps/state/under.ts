const ownControls = "button, textarea, input, a, [role=slider], [role=separator]";

/** The card under a pointer, unless the pointer is on a control of its own. */
export function cardUnder(target: EventTarget | null): { id: string; element: HTMLElement } | null {
  if (!(target instanceof Element) || target.closest(ownControls)) return null;
  const element = target.closest<HTMLElement>("[data-card]");
  const id = element?.dataset.card;
  return element && id ? { id, element } : null;
}

export type HeldHead = { kind: "stage" | "step" | "lane"; id: string; element: HTMLElement };

/** The head of a stage, step or lane under a pointer, unless the pointer is on a control of its own. */
export function headUnder(target: EventTarget | null): HeldHead | null {
  if (!(target instanceof Element) || isOnControl(target)) return null;
  const head = target.closest<HTMLElement>("[data-head]");
  if (head?.dataset.head)
    return { kind: head.dataset.stage ? "stage" : "step", id: head.dataset.head, element: head };
  const element = target.closest<HTMLElement>("[role=rowheader]");
  const id = element?.closest<HTMLElement>("[data-lane]")?.dataset.lane;
  return element && id ? { kind: "lane", id, element } : null;
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
