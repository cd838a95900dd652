import { setDesk } from './state';

type SendDraft = () => Promise<void>;

const drafts = new Set<SendDraft>();
const unsent = new Set<object>();

/** Registers what sends a text that is being typed, so that closing the window or moving on loses none of it. */
export function registerDraft(send: SendDraft): () => void {
  drafts.add(send);
  return () => drafts.delete(send);
}

/** Says whether letters of a text are still only in its field: until they are on the disk, the library is not saved. */
export function markUnsent(draft: object, isUnsent: boolean): void {
  if (isUnsent) unsent.add(draft);
  else unsent.delete(draft);
  setDesk({ hasUnsent: unsent.size > 0 });
}

/** Sends every text that is being typed; resolves when each is on the disk or has failed to get there. */
export async function sendDrafts(): Promise<void> {
  await Promise.all([...drafts].map((send) => send()));
}
