import { app } from 'electron';

/** The scheme under which the built renderer is served, and nothing else. */
export const rendererScheme = 'stancemark';

/** Where the page comes from: vite's server while developing, else the built renderer. */
export function rendererAddress(): string {
  return developmentServer() ?? `${rendererScheme}://app/`;
}

/** Where the page comes from that reads what is imported. */
export function parserAddress(): string {
  const server = developmentServer();
  return server === null ? `${rendererScheme}://parser/` : `${server}/parser/`;
}

/** The address of vite's server while developing, else null. A packaged program never asks one. */
export function developmentServer(): string | null {
  return app.isPackaged ? null : (process.env['ELECTRON_RENDERER_URL'] ?? null);
}

/** Whether an address is one of the program's own pages. */
export function isOwnAddress(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const [own, other] = [new URL(rendererAddress()), new URL(address)];
  return own.protocol === other.protocol && own.host === other.host;
}
