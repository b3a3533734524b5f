type Go = () => void;

/**
 * Holds the browser's own Back and Forward to another page of the product and hands over what goes
 * on with them; of other sites the browser asks. Only for the window. @returns how to stop
 */
export function holdTraversal(ask: (go: Go) => void): () => void {
  const { href, pathname, search } = window.location;
  const { state } = window.history;
  const isHere = (url: Pick<URL, "pathname" | "search">) =>
    url.pathname === pathname && url.search === search;
  let isLet = false;
  const letGo = (go: Go) => () => {
    isLet = true;
    go();
  };

  const before = (event: NavigateEvent) => {
    const { navigationType, cancelable, destination } = event;
    if (isLet || navigationType !== "traverse" || !cancelable || !destination.sameDocument) return;
    if (isHere(new URL(destination.url))) return;
    event.preventDefault();
    // By its key: what was held has moved the place from which Chromium counts its steps.
    ask(letGo(() => window.navigation.traverseTo(destination.key)));
  };
  // Some browsers tell of it only afterwards, and all of them when it is pressed twice in a row.
  const after = (event: PopStateEvent) => {
    if (isLet || isHere(window.location)) {
      isLet = false;
      return;
    }
    event.stopImmediatePropagation();
    window.history.pushState(state, "", href);
    ask(letGo(() => window.history.back()));
  };
  const canHold = "navigation" in window;
  if (canHold) window.navigation.addEventListener("navigate", before);
  // Before the router hears of it.
  window.addEventListener("popstate", after, { capture: true });
  return () => {
    if (canHold) window.navigation.removeEventListener("navigate", before);
    window.removeEventListener("popstate", after, { capture: true });
  };
}
