import type { Edit, Field } from "@/lib/maps/formatting/edits";

export const fieldOf = ({ value, selectionStart, selectionEnd }: HTMLTextAreaElement): Field => ({
  value,
  start: selectionStart,
  end: selectionEnd,
});

/** Makes an edit as if it were typed, so that whoever hears the field, and its undo, know of it. */
export function applyEdit(field: HTMLTextAreaElement, { from, to, insert, selected }: Edit): void {
  field.focus();
  field.setSelectionRange(from, to);
  // The one way to edit a field that the browser takes for typing; no other is offered.
  if (insert !== "") document.execCommand("insertText", false, insert);
  else if (from < to) document.execCommand("delete");
  field.setSelectionRange(...selected);
}
