"use client";

import { ChevronDown } from "lucide-react";
import type { ReactNode } from "react";
import { Select as AriaSelect, Button, Label, ListBox, SelectValue } from "react-aria-components";
import { cx } from "./cx";
import { fieldClasses } from "./field-classes";
import { FieldNotes } from "./field-notes";
import { type Option, OptionItem } from "./option-item";
import { PopoverSurface } from "./popover-surface";

type SelectProps = {
  label: string;
  items: Option[];
  name?: string;
  value?: string | null;
  defaultValue?: string | null;
  onChange?: (id: string) => void;
  description?: ReactNode;
  errorMessage?: string;
  placeholder?: string;
  isRequired?: boolean;
  isDisabled?: boolean;
  hideLabel?: boolean;
  className?: string;
};

export function Select(props: SelectProps) {
  const { label, items, description, errorMessage, hideLabel, className, onChange, ...field } =
    props;
  return (
    <AriaSelect
      {...field}
      onChange={(key) => key !== null && onChange?.(String(key))}
      isInvalid={errorMessage ? true : undefined}
      validationBehavior={errorMessage ? "aria" : undefined}
      className={cx(fieldClasses.root, className)}
    >
      <Label className={hideLabel ? "sr-only" : fieldClasses.label}>{label}</Label>
      <Button
        className={cx(
          fieldClasses.control,
          fieldClasses.height,
          "flex items-center gap-2 text-start",
        )}
      >
        <SelectValue className="flex min-w-0 grow items-center gap-2 truncate placeholder-shown:text-ink-3 [&_[slot=description]]:hidden [&_svg:last-child]:hidden" />
        <ChevronDown aria-hidden size={14} className="shrink-0 text-ink-3" />
      </Button>
      <FieldNotes description={description} errorMessage={errorMessage} />
      <PopoverSurface className="min-w-(--trigger-width)">
        <ListBox items={items} className="max-h-72 overflow-auto p-1 outline-none">
          {(option) => <OptionItem option={option} />}
        </ListBox>
      </PopoverSurface>
    </AriaSelect>
  );
}
