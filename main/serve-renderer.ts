import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { protocol } from 'electron';
import { rendererScheme } from './renderer-address';

const folder = join(import.meta.dirname, '../renderer');

const contentTypes: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};

const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self' data:",
  "connect-src 'none'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ');

/** Declares the renderer's scheme; has to happen before the program is ready. */
export function registerRendererScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: rendererScheme, privileges: { standard: true, secure: true, codeCache: true } },
  ]);
}

/**
 * Serves the files of the built renderer. A path in an address only ever picks one of them. Resolves once
 * the first page has been asked for.
 */
export function serveRenderer(): Promise<void> {
  const files = listFiles();
  return new Promise((asked) => {
    protocol.handle(rendererScheme, ({ url, method }) => {
      const { host, pathname } = new URL(url);
      const path = host === 'app' && method === 'GET' ? files.get(pathname === '/' ? '/index.html' : pathname) : undefined;
      if (path === undefined) return new Response(null, { status: 404 });
      asked();
      // Read at once: these files are small, and a page waits for each.
      return new Response(readFileSync(path), {
        headers: {
          'Content-Type': contentTypes[extname(path)] ?? 'application/octet-stream',
          'Content-Security-Policy': contentSecurityPolicy,
          'X-Content-Type-Options': 'nosniff',
        },
      });
    });
  });
}

/** The files of the built renderer, by the path in their address. */
function listFiles(): Map<string, string> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return new Map(names.map((name) => [`/${name.replaceAll('\\', '/')}`, join(folder, name)]));
}
