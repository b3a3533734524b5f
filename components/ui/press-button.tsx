"use client";

import {
  type ComponentProps,
  type KeyboardEvent,
  type MouseEvent,
  type SyntheticEvent,
  useContext,
} from "react";
import { TriggerContext } from "./trigger-context";

export type PressButtonProps = Omit<ComponentProps<"button">, "disabled" | "onClick"> & {
  onPress?: () => unknown;
  isDisabled?: boolean;
  /** Still there and focused, but deaf until what was asked is done. */
  isPending?: boolean;
};

/**
 * The browser's own button: a press of it is no press of what it lies on. It is in every page many
 * times over; the kit's, which also knows long presses and hovering of its own, weighs 20 KB.
 */
export function PressButton(props: PressButtonProps) {
  const { onPress, isDisabled, isPending, onKeyDown, ref, type = "button", ...rest } = props;
  const trigger = useContext(TriggerContext);
  const { ref: triggerRef, onPress: open, onKeyDown: onTriggerKey, ...state } = trigger ?? {};

  function press(event: MouseEvent<HTMLButtonElement>) {
    event.stopPropagation();
    if (isPending) return event.preventDefault();
    // Not every browser does so by itself; layers give the focus back to where it was.
    if (event.detail > 0) event.currentTarget.focus({ preventScroll: true });
    onPress?.();
    open?.();
  }

  function listen(event: KeyboardEvent<HTMLButtonElement>) {
    if (event.key === "Enter" || event.key === " ") event.stopPropagation();
    onKeyDown?.(event);
    onTriggerKey?.(event);
  }

  return (
    <button
      {...state}
      {...rest}
      ref={ref ?? triggerRef}
      type={type}
      disabled={isDisabled}
      aria-disabled={isPending ? true : undefined}
      data-pending={isPending ? true : undefined}
      onClick={press}
      onKeyDown={listen}
      onPointerDown={stop}
      onMouseDown={stop}
    />
  );
}

const stop = (event: SyntheticEvent) => event.stopPropagation();
