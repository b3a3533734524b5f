/** The copy of a card that follows the pointer, with a count when more come along. */
export function dragGhost(element: HTMLElement, count: number, zoom: number) {
  const box = element.getBoundingClientRect();
  const ghost = document.createElement("div");
  ghost.className = element.className;
  ghost.innerHTML = element.innerHTML;
  ghost.setAttribute("aria-hidden", "true");
  ghost.style.cssText = element.style.cssText;
  Object.assign(ghost.style, {
    position: "fixed",
    inset: "auto",
    left: `${box.left / zoom}px`,
    top: `${box.top / zoom}px`,
    width: `${box.width / zoom}px`,
    height: `${box.height / zoom}px`,
    zoom: String(zoom),
    zIndex: "70",
    pointerEvents: "none",
    boxShadow: "var(--float-shadow)",
  });
  const badge = document.createElement("span");
  badge.className =
    "absolute -end-2 -top-2 flex h-5 min-w-5 items-center justify-center rounded-pill bg-accent px-1 text-2xs font-semibold text-on-accent";
  ghost.append(badge);
  document.body.append(ghost);
  return {
    follow(x: number, y: number, isCopy: boolean) {
      ghost.style.transform = `translate(${x / zoom}px, ${y / zoom}px) rotate(1.2deg)`;
      badge.hidden = count < 2 && !isCopy;
      badge.textContent = `${isCopy ? "+" : ""}${count}`;
    },
    remove: () => ghost.remove(),
  };
}
