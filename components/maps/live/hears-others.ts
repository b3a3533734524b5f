const name = "hears-others";

/** Whether screen readers shall say what others change on a map; whoever wants that turns it on. */
export function hearsOthers(): boolean {
  try {
    return localStorage.getItem(name) === "on";
  } catch {
    return false;
  }
}

/** @returns whether the browser keeps the choice */
export function rememberHearing(isOn: boolean): boolean {
  try {
    localStorage.setItem(name, isOn ? "on" : "off");
    return true;
  } catch {
    return false;
  }
}
