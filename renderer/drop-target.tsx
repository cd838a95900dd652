import { useEffect, useState, type ReactNode } from 'react';
import { importDroppedFiles, importPasted } from './desk/import-articles';
import { getDesk } from './desk/state';
import { isTextField } from './focus';

/** Takes files dropped anywhere on the window, and what is pasted outside of a text field. */
export function DropTarget(): ReactNode {
  const [isOver, setIsOver] = useState(false);
  useEffect(() => {
    // Words dragged out of the sheet itself are no import.
    let isOwn = false;
    const onDragStart = (): void => {
      isOwn = true;
    };
    const onDragEnd = (): void => {
      isOwn = false;
    };
    const onDragOver = (event: DragEvent): void => {
      if (isTextField(event.target) && event.dataTransfer?.types.includes('Files') !== true) return;
      event.preventDefault();
      setIsOver(event.dataTransfer?.types.includes('Files') === true);
    };
    const onDragLeave = (event: DragEvent): void => {
      if (event.relatedTarget === null) setIsOver(false);
    };
    const onDrop = (event: DragEvent): void => {
      if (isTextField(event.target) && event.dataTransfer?.files.length === 0) return;
      event.preventDefault();
      setIsOver(false);
      if (!event.dataTransfer || getDesk().dialog !== null) return;
      if (event.dataTransfer.files.length > 0) void importDroppedFiles([...event.dataTransfer.files]);
      else if (!isOwn) void importPasted(event.dataTransfer);
    };
    const onPaste = (event: ClipboardEvent): void => {
      if (isTextField(event.target) || getDesk().dialog !== null || !event.clipboardData) return;
      event.preventDefault();
      void importPasted(event.clipboardData);
    };
    window.addEventListener('dragstart', onDragStart);
    window.addEventListener('dragend', onDragEnd);
    window.addEventListener('dragover', onDragOver);
    window.addEventListener('dragleave', onDragLeave);
    window.addEventListener('drop', onDrop);
    window.addEventListener('paste', onPaste);
    return () => {
      window.removeEventListener('dragstart', onDragStart);
      window.removeEventListener('dragend', onDragEnd);
      window.removeEventListener('dragover', onDragOver);
      window.removeEventListener('dragleave', onDragLeave);
      window.removeEventListener('drop', onDrop);
      window.removeEventListener('paste', onPaste);
    };
  }, []);
  return isOver ? <div className="drop-target">Drop to import</div> : null;
}
