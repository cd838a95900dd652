type SendDraft = () => Promise<void>;

const drafts = new Set<SendDraft>();

/** Registers what sends a text that is being typed, so that closing the window or moving on loses none of it. */
export function registerDraft(send: SendDraft): () => void {
  drafts.add(send);
  return () => drafts.delete(send);
}

/** Sends every text that is being typed; resolves when each is on the disk or has failed to get there. */
export async function sendDrafts(): Promise<void> {
  await Promise.all([...drafts].map((send) => send()));
}
