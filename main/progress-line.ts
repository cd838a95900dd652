/** How far a command is, on a line of the terminal that is written over again and again. */
export interface ProgressLine {
  show: (text: string) => void;
  clear: () => void;
}

/** What takes less is over before anyone wonders, in milliseconds. */
const shownAfter = 500;
const shownEvery = 100;

/** Shows nothing where the stream is no terminal. */
export function progressLine(stream: Pick<NodeJS.WriteStream, 'isTTY' | 'write'>): ProgressLine {
  if (!stream.isTTY) return { show: () => undefined, clear: () => undefined };
  let next = Date.now() + shownAfter;
  let isShown = false;
  const clear = (): void => {
    if (isShown) stream.write('\r\u001B[K');
    isShown = false;
  };
  const show = (text: string): void => {
    if (Date.now() < next) return;
    next = Date.now() + shownEvery;
    clear();
    stream.write(text);
    isShown = true;
  };
  return { show, clear };
}
