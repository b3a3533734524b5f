/** The corner of a lane's head, over the end of a long name. */
export const laneCorner =
  "absolute end-1 top-1 pointer-coarse:top-0 max-sm:end-0 max-sm:top-auto max-sm:bottom-0 max-sm:pointer-coarse:top-auto group-focus-within/head:bg-canvas group-hover/head:bg-canvas pointer-coarse:bg-canvas";

/**
 * A button whose sign shows only while the pointer or the keyboard is on its head. It stays in the order
 * of Tab; a hidden sign, other than a transparent button, is nothing the browser has to draw in a layer.
 */
export const shownInReach =
  "[&_svg]:invisible group-focus-within/head:[&_svg]:visible group-hover/head:[&_svg]:visible pointer-coarse:[&_svg]:visible";
