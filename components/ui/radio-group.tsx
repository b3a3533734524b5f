"use client";

import type { ReactNode } from "react";
import {
  RadioGroup as AriaRadioGroup,
  Label,
  Radio,
  type RadioGroupProps,
} from "react-aria-components";
import { cx } from "./cx";
import { fieldClasses } from "./field-classes";
import { FieldNotes } from "./field-notes";

type RadioItem = { id: string; label: ReactNode; description?: ReactNode; disabled?: boolean };

type Props = Omit<RadioGroupProps, "children" | "className"> & {
  label: string;
  items: RadioItem[];
  look?: "list" | "cards";
  description?: ReactNode;
  errorMessage?: string;
  className?: string;
};

const looks = {
  list: "min-h-6 pointer-coarse:min-h-11",
  cards:
    "rounded-card border border-line-strong bg-surface p-3 hover:bg-surface-2 selected:border-accent selected:bg-accent-soft",
};

export function RadioGroup(props: Props) {
  const { label, items, look = "list", description, errorMessage, className, ...group } = props;
  return (
    <AriaRadioGroup
      {...group}
      isInvalid={errorMessage ? true : undefined}
      validationBehavior={errorMessage ? "aria" : undefined}
      className={cx(fieldClasses.root, className)}
    >
      <Label className={fieldClasses.label}>{label}</Label>
      <div className={look === "cards" ? "grid gap-2 sm:grid-cols-2" : "flex flex-col gap-1"}>
        {items.map((item) => (
          <RadioChoice key={item.id} item={item} look={look} />
        ))}
      </div>
      <FieldNotes description={description} errorMessage={errorMessage} />
    </AriaRadioGroup>
  );
}

function RadioChoice({ item, look }: { item: RadioItem; look: "list" | "cards" }) {
  return (
    <Radio
      value={item.id}
      isDisabled={item.disabled}
      className={cx("group flex items-start gap-2 text-sm disabled:text-ink-3", looks[look])}
    >
      <span className="keep-colour mt-px flex size-4 shrink-0 items-center justify-center rounded-pill border border-line-field bg-surface group-hover:border-ink-3 group-selected:border-[5px] group-selected:border-accent group-invalid:border-danger group-focus-visible:outline-2 group-focus-visible:outline-offset-1 group-focus-visible:outline-focus" />
      <span className="flex min-w-0 flex-col">
        <span className={look === "cards" ? "font-medium" : undefined}>{item.label}</span>
        {item.description && <span className="text-xs text-ink-2">{item.description}</span>}
      </span>
    </Radio>
  );
}
