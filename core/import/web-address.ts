const address = /^<?((?:https?:\/\/|www\.)[^\s<>]+\.[^\s<>]+)>?$/iu;

/** The web address a line consists of, or null where it holds anything else. */
export function readWebAddress(line: string): string | null {
  return line.length > 4096 ? null : (address.exec(line.trim())?.[1] ?? null);
}

/** Whether a link leads to the web by itself: `http:` or `https:`, and a host. */
export function isAbsoluteWebAddress(href: string): boolean {
  return /^https?:\/\/[^\s/]+/iu.test(href);
}
