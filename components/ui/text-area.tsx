"use client";

import type { ReactNode } from "react";
import {
  TextArea as AriaTextArea,
  TextField as AriaTextField,
  type TextFieldProps as AriaTextFieldProps,
  Label,
  Text,
} from "react-aria-components";
import { cx } from "./cx";
import { fieldClasses } from "./field-classes";
import { FieldError } from "./field-error";

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
  return (
    <AriaTextField
      {...field}
      isInvalid={errorMessage ? true : field.isInvalid}
      className={cx(fieldClasses.root, className)}
    >
      <Label className={hideLabel ? "sr-only" : fieldClasses.label}>{label}</Label>
      <AriaTextArea
        rows={rows}
        placeholder={placeholder}
        className={cx(fieldClasses.control, "min-h-16 resize-y py-1.5 [field-sizing:content]")}
      />
      {description && (
        <Text slot="description" className={fieldClasses.description}>
          {description}
        </Text>
      )}
      <FieldError>{errorMessage}</FieldError>
    </AriaTextField>
  );
}
