import { continued, type Edit, emphasised, pastedLink } from "@/lib/maps/formatting/edits";
import { applyEdit, fieldOf } from "./apply-edit";

/** Makes a field answer the keys of formatting, go on with lists, and turn words into links. @returns the end of it */
export function listenForFormatting(field: HTMLTextAreaElement): () => void {
  const answer = (event: Event, edit: Edit | null) => {
    if (!edit || field.readOnly) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    applyEdit(field, edit);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const { isComposing, altKey, shiftKey, metaKey, ctrlKey } = event;
    if (isComposing || altKey || shiftKey || !(metaKey || ctrlKey)) return;
    const key = event.key.toLowerCase();
    if (key === "b") answer(event, emphasised(fieldOf(field), "bold"));
    else if (key === "i") answer(event, emphasised(fieldOf(field), "italic"));
  };
  const onBeforeInput = (event: InputEvent) => {
    const isNewLine = event.inputType === "insertLineBreak" && !event.isComposing;
    if (isNewLine) answer(event, continued(fieldOf(field)));
  };
  const onPaste = (event: ClipboardEvent) =>
    answer(event, pastedLink(fieldOf(field), event.clipboardData?.getData("text/plain") ?? ""));
  // Before whoever else hears the field.
  const first = { capture: true };
  field.addEventListener("keydown", onKeyDown, first);
  field.addEventListener("beforeinput", onBeforeInput, first);
  field.addEventListener("paste", onPaste, first);
  return () => {
    field.removeEventListener("keydown", onKeyDown, first);
    field.removeEventListener("beforeinput", onBeforeInput, first);
    field.removeEventListener("paste", onPaste, first);
  };
}
