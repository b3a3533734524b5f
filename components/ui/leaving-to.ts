type Click = Pick<
  MouseEvent,
  "target" | "button" | "metaKey" | "ctrlKey" | "shiftKey" | "altKey" | "defaultPrevented"
>;
type Place = Pick<Location, "origin" | "pathname" | "search">;

/**
 * The address within the product that a click leads to instead of this page; null when the page
 * stays: no link, a new tab, a download, another site (of which the browser asks), the same page.
 */
export function leavingTo(click: Click, here: Place): string | null {
  const isPlain = click.button === 0 && !click.defaultPrevented;
  if (!isPlain || click.metaKey || click.ctrlKey || click.shiftKey || click.altKey) return null;
  const link = click.target instanceof Element ? click.target.closest("a[href]") : null;
  if (!(link instanceof HTMLAnchorElement)) return null;
  if ((link.target && link.target !== "_self") || link.hasAttribute("download")) return null;
  const { origin, pathname, search, hash } = new URL(link.href);
  if (origin !== here.origin) return null;
  if (pathname === here.pathname && search === here.search) return null;
  return `${pathname}${search}${hash}`;
}
