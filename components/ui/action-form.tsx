"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useActionState, useEffect, useRef } from "react";
import { Form } from "react-aria-components";
import type { Result } from "@/lib/core/result";
import { cx } from "./cx";
import { FormMessage } from "./form-message";
import { type FormValues, formValues } from "./form-values";

type ActionFormProps<T> = {
  /** Sends what was typed; `data` holds it raw, for repeated names and files. */
  action: (values: FormValues, data: FormData) => Promise<Result<T>>;
  onSuccess?: (value: T) => void;
  children: ReactNode;
  successMessage?: string;
  /** Empties the fields once it was accepted. */
  resetOnSuccess?: boolean;
  className?: string;
};

/** A form for an action: keeps what was typed, puts messages at their fields, sends once. */
export function ActionForm<T>(props: ActionFormProps<T>) {
  const { action, onSuccess, children, successMessage, resetOnSuccess, className } = props;
  const t = useTranslations("ui");
  const form = useRef<HTMLFormElement>(null);
  const isSending = useRef(false);
  const mayReset = useRef(false);

  async function send(last: Result<T> | null, data: FormData): Promise<Result<T> | null> {
    if (isSending.current) return last;
    isSending.current = true;
    try {
      const result = await action(formValues(data), data);
      mayReset.current = result.ok && resetOnSuccess === true;
      if (result.ok) onSuccess?.(result.value);
      return result;
    } finally {
      isSending.current = false;
    }
  }

  const [result, dispatch] = useActionState(send, null);
  const failure = result && !result.ok ? result.error : null;

  useEffect(() => {
    if (failure) form.current?.querySelector<HTMLElement>("[aria-invalid=true]")?.focus();
  }, [failure]);

  // React empties a form after its action, while its own event handlers are switched off.
  useEffect(() => {
    function keepWhatWasTyped(event: Event) {
      if (!mayReset.current) {
        event.preventDefault();
        event.stopImmediatePropagation();
      }
      mayReset.current = false;
    }
    const element = form.current;
    element?.addEventListener("reset", keepWhatWasTyped, { capture: true });
    element?.addEventListener("input", clearMessage);
    return () => {
      element?.removeEventListener("reset", keepWhatWasTyped, { capture: true });
      element?.removeEventListener("input", clearMessage);
    };
  }, []);

  return (
    <Form
      ref={form}
      action={dispatch}
      validationErrors={failure?.fields ?? undefined}
      className={cx("flex flex-col gap-4", className)}
    >
      {failure && <FormMessage>{failure.message || t("formFailed")}</FormMessage>}
      {result?.ok && successMessage && <FormMessage tone="ok">{successMessage}</FormMessage>}
      {children}
    </Form>
  );
}

/** Left until the field is left, a message would vanish under a press and move its button away. */
function clearMessage({ target }: Event) {
  if (!(target instanceof HTMLElement) || target.ariaInvalid !== "true") return;
  target.dispatchEvent(new Event("change", { bubbles: true }));
}
