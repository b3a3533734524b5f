"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useState, useTransition } from "react";
import { Button } from "./button";
import { Dialog } from "./dialog";
import { FormMessage } from "./form-message";
import { TextField } from "./text-field";

type ConfirmDialogProps = {
  title: string;
  message: ReactNode;
  confirmLabel: string;
  trigger?: ReactNode;
  isOpen?: boolean;
  onOpenChange?: (isOpen: boolean) => void;
  /** The name that has to be typed before the button works. */
  typeToConfirm?: string;
  isDanger?: boolean;
  /** A returned text is shown as the error and the dialog stays open. */
  onConfirm: () => Promise<string | undefined> | Promise<void> | void;
};

export function ConfirmDialog(props: ConfirmDialogProps) {
  const { title, trigger, isOpen, onOpenChange } = props;
  return (
    <Dialog
      title={title}
      size="sm"
      role="alertdialog"
      trigger={trigger}
      isOpen={isOpen}
      onOpenChange={onOpenChange}
    >
      {({ close }) => <Confirmation {...props} close={close} />}
    </Dialog>
  );
}

function Confirmation(props: ConfirmDialogProps & { close: () => void }) {
  const { message, confirmLabel, typeToConfirm, isDanger = true, onConfirm, close } = props;
  const t = useTranslations("ui");
  const [typed, setTyped] = useState("");
  const [error, setError] = useState<string>();
  const [isPending, startTransition] = useTransition();
  const isReady = !typeToConfirm || typed.trim() === typeToConfirm;

  function confirm() {
    startTransition(async () => {
      const problem = await onConfirm();
      if (problem) setError(problem);
      else close();
    });
  }

  return (
    <form
      className="flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        if (isReady && !isPending) confirm();
      }}
    >
      <div className="text-sm text-ink-2">{message}</div>
      {typeToConfirm && (
        <TextField
          autoFocus
          label={t("typeToConfirm", { name: typeToConfirm })}
          value={typed}
          onChange={setTyped}
          autoComplete="off"
        />
      )}
      {error && <FormMessage>{error}</FormMessage>}
      <div className="flex flex-wrap justify-end gap-2">
        <Button onPress={close} autoFocus={!typeToConfirm}>
          {t("cancel")}
        </Button>
        <Button
          type="submit"
          variant={isDanger ? "danger" : "primary"}
          isDisabled={!isReady}
          isPending={isPending}
        >
          {confirmLabel}
        </Button>
      </div>
    </form>
  );
}
