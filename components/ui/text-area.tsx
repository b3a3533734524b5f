"use client";

import { type ReactNode, useRef, useState } from "react";
import {
  TextArea as AriaTextArea,
  TextField as AriaTextField,
  type TextFieldProps as AriaTextFieldProps,
  Label,
} from "react-aria-components";
import { cx } from "./cx";
import { fieldClasses } from "./field-classes";
import { FieldNotes } from "./field-notes";
import { useTypedEarly } from "./use-typed-early";

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
  const input = useRef<HTMLTextAreaElement>(null);
  const [typed, setTyped] = useState(field.defaultValue ?? "");
  const value = field.value ?? typed;

  function change(text: string) {
    setTyped(text);
    field.onChange?.(text);
  }
  useTypedEarly(input, value, change);

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
        className={cx(fieldClasses.control, "min-h-16 resize-y py-1.5 [field-sizing:content]")}
      />
      <FieldNotes description={description} errorMessage={errorMessage} />
    </AriaTextField>
  );
}
