import { type ReactNode, useId } from "react";

type FormStepProps = { number: number; title: string; children: ReactNode };

/** A numbered part of a longer form. */
export function FormStep({ number, title, children }: FormStepProps) {
  const headingId = useId();
  return (
    <section aria-labelledby={headingId} className="flex flex-col gap-4">
      <h2 id={headingId} className="flex items-center gap-2 text-lg font-semibold">
        <span
          aria-hidden
          className="flex size-6 items-center justify-center rounded-pill bg-accent-soft text-sm text-accent-ink"
        >
          {number}
        </span>
        {title}
      </h2>
      {children}
    </section>
  );
}
