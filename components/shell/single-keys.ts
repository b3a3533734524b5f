const name = "single-keys";

/** Whether letters alone do something; a person who speaks to the computer may have turned that off. */
export function hasSingleKeys(): boolean {
  try {
    return localStorage.getItem(name) !== "off";
  } catch {
    return true;
  }
}

export function rememberSingleKeys(isOn: boolean): void {
  try {
    localStorage.setItem(name, isOn ? "on" : "off");
  } catch {
    // Storage may be closed to us; the choice then lasts as long as the page.
  }
}
