"use client";

import type { ReactNode } from "react";
import {
  TextField as AriaTextField,
  type TextFieldProps as AriaTextFieldProps,
  Group,
  Input,
  Label,
} from "react-aria-components";
import { cx } from "./cx";
import { fieldClasses } from "./field-classes";
import { FieldNotes } from "./field-notes";
import { useTypedText } from "./use-typed-text";

type TextFieldProps = Omit<AriaTextFieldProps, "className" | "children"> & {
  label: string;
  description?: ReactNode;
  errorMessage?: string;
  placeholder?: string;
  hideLabel?: boolean;
  prefix?: ReactNode;
  suffix?: ReactNode;
  min?: number | string;
  max?: number | string;
  step?: number | string;
  className?: string;
};

export function TextField(props: TextFieldProps) {
  const { label, description, errorMessage, placeholder, hideLabel, ...rest } = props;
  const { prefix, suffix, min, max, step, className, ...field } = rest;
  const { input, value, change } = useTypedText<HTMLInputElement>(field);

  return (
    <AriaTextField
      {...field}
      value={value}
      onChange={change}
      isInvalid={errorMessage ? true : field.isInvalid}
      validationBehavior={errorMessage ? "aria" : undefined}
      className={cx(fieldClasses.root, className)}
    >
      <Label className={hideLabel ? "sr-only" : fieldClasses.label}>{label}</Label>
      <Group className="relative flex items-center">
        {prefix && <span className="absolute start-2.5 flex text-ink-3">{prefix}</span>}
        <Input
          ref={input}
          placeholder={placeholder}
          min={min}
          max={max}
          step={step}
          className={cx(
            fieldClasses.control,
            fieldClasses.height,
            prefix != null && "ps-8",
            suffix != null && "pe-9",
          )}
        />
        {suffix && <span className="absolute end-1 flex text-ink-3">{suffix}</span>}
      </Group>
      <FieldNotes description={description} errorMessage={errorMessage} />
    </AriaTextField>
  );
}
