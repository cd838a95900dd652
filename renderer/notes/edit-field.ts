import type { FieldEdit, FieldText } from '../../core/note-editing/field-text';

export function textOfField({ value, selectionStart, selectionEnd }: HTMLTextAreaElement): FieldText {
  return { text: value, start: selectionStart, end: selectionEnd };
}

/** Does an edit as if it were typed, so that the field's own undo takes it back. */
export function editField(field: HTMLTextAreaElement, { from, to, insert, start, end }: FieldEdit): void {
  if (from < to || insert !== '') {
    field.setSelectionRange(from, to);
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- nothing else reaches a field's own undo
    document.execCommand(insert === '' ? 'delete' : 'insertText', false, insert);
  }
  field.setSelectionRange(start, end);
}
