import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Listens on this computer for what ought not to come: every connection, and what it asked for. */
export async function hearConnections(): Promise<{ address: string; heard: string[]; stop: () => void }> {
  const heard: string[] = [];
  const server = createServer(({ url = '' }, answer) => {
    heard.push(url);
    answer.end();
  });
  server.on('connection', () => heard.push('a connection'));
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  const stop = (): void => void server.close();
  return { address: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`, heard, stop };
}
