"use client";

import type { ReactNode } from "react";
import {
  TextArea as AriaTextArea,
  TextField as AriaTextField,
  type TextFieldProps as AriaTextFieldProps,
  Label,
} from "react-aria-components";
import { cx } from "./cx";
import { fieldClasses } from "./field-classes";
import { FieldNotes } from "./field-notes";
import { useTypedText } from "./use-typed-text";

type TextAreaProps = Omit<AriaTextFieldProps, "className" | "children"> & {
  label: string;
  rows?: number;
  description?: ReactNode;
  errorMessage?: string;
  placeholder?: string;
  hideLabel?: boolean;
  className?: string;
};

export function TextArea(props: TextAreaProps) {
  const { label, rows = 3, description, errorMessage, placeholder, hideLabel, ...rest } = props;
  const { className, ...field } = rest;
  const { input, value, change } = useTypedText<HTMLTextAreaElement>(field);

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
      <AriaTextArea
        ref={input}
        rows={rows}
        placeholder={placeholder}
        className={cx(
          fieldClasses.control,
          "max-h-[60dvh] min-h-16 resize-y py-1.5 [field-sizing:content]",
        )}
      />
      <FieldNotes description={description} errorMessage={errorMessage} />
    </AriaTextField>
  );
}
