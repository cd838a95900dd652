import type { ImportOutcome, Source } from '../core/import/imported-article';
import { readSource } from './read-source';

/**
 * The page that reads whatever is imported: without Node, without network, in a process of its own. Main sends a
 * port, and a source through it; the answer goes back the same way.
 */
window.addEventListener('message', ({ source, ports: [port] }) => {
  if (source !== window || !port) return;
  port.onmessage = ({ data }: MessageEvent<Source>) => void answer(port, data);
});

async function answer(port: MessagePort, source: Source): Promise<void> {
  const outcome: ImportOutcome = await readSource(source);
  port.postMessage(outcome);
}
