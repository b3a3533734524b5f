"use client";

import { CircleAlert } from "lucide-react";
import type { ReactNode } from "react";
import { FieldError as AriaFieldError } from "react-aria-components";

/** The message under a field: its own, the browser's, or the server's by the field's name. */
export function FieldError({ children }: { children?: ReactNode }) {
  return (
    <AriaFieldError className="flex items-start gap-1 text-xs text-danger">
      {({ validationErrors }) => (
        <>
          <CircleAlert aria-hidden size={14} className="mt-px shrink-0" />
          <span>{children ?? validationErrors.join(" ")}</span>
        </>
      )}
    </AriaFieldError>
  );
}
