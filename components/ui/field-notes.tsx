import type { ReactNode } from "react";
import { Text } from "react-aria-components";
import { fieldClasses } from "./field-classes";
import { FieldError } from "./field-error";

/** What stands below a field: what it is for, and what is wrong with it. */
export function FieldNotes(props: { description?: ReactNode; errorMessage?: string }) {
  return (
    <>
      {props.description && (
        <Text slot="description" className={fieldClasses.description}>
          {props.description}
        </Text>
      )}
      <FieldError>{props.errorMessage}</FieldError>
    </>
  );
}
