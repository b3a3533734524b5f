"use client";

import { useRouter } from "next/navigation";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import type { Result } from "@/lib/core/result";

type ConfirmedButtonProps = {
  label: string;
  /** The label with what it is about, for those who do not see the row. */
  name: string;
  title: string;
  message: string;
  act: () => Promise<Result<unknown>>;
};

/** A small button of a row that asks first, and shows the page anew after it was done. */
export function ConfirmedButton({ label, name, title, message, act }: ConfirmedButtonProps) {
  const router = useRouter();
  return (
    <ConfirmDialog
      title={title}
      message={message}
      confirmLabel={label}
      trigger={
        <Button size="sm" aria-label={name}>
          {label}
        </Button>
      }
      onConfirm={async () => {
        const result = await act();
        if (!result.ok) return result.error.message;
        router.refresh();
      }}
    />
  );
}
