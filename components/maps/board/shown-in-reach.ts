/**
 * A button whose sign shows only while the pointer or the keyboard is on its head. It stays in the order
 * of Tab; a hidden sign, other than a transparent button, is nothing the browser has to draw in a layer.
 */
export const shownInReach =
  "[&_svg]:invisible group-focus-within/head:[&_svg]:visible group-hover/head:[&_svg]:visible pointer-coarse:[&_svg]:visible";
