import { readdirSync } from 'node:fs';
import { extname, join } from 'node:path';
import { protocol, type Protocol, type ProtocolRequest, type ProtocolResponse } from 'electron';
import { rendererScheme } from './renderer-address';

const folder = join(import.meta.dirname, '../renderer');

/** The parser's preload. This file is part of the program's first chunk, from which the way to it is known. */
export const parserPreload = join(import.meta.dirname, '../preload/parser.cjs');

/** Chromium's name for it: `net::ERR_FILE_NOT_FOUND`. */
const fileNotFound = -6;

const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  // An article's pictures are made of the bytes that main hands the page.
  "img-src 'self' data: blob:",
  "connect-src 'none'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ');

/** The parser draws nothing and asks for nothing but its own parts. */
const parserPolicy = "default-src 'none'; script-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'";

/** Declares the renderer's scheme; has to happen before the program is ready. */
export function registerRendererScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: rendererScheme, privileges: { standard: true, secure: true, codeCache: true } },
  ]);
}

/**
 * Serves the files of the built renderer. A path in an address only ever picks one of them. Resolves once
 * the first page, its style and its script have been asked for: until then main has to be quick to answer.
 */
export function serveRenderer(): Promise<void> {
  const files = listFiles();
  const awaited = new Set(['.html', '.css', '.js']);
  return new Promise((asked) => {
    // `protocol.handle` would load Node's web streams first, 40 ms of a start, and pass each file through main's
    // busy thread; here Chromium reads the file itself.
    // eslint-disable-next-line @typescript-eslint/no-deprecated
    protocol.registerFileProtocol(rendererScheme, (request, answer) => {
      const path = findFile(files, request, { host: 'app', page: '/renderer/index.html' });
      answer(fileAnswer(path, contentSecurityPolicy));
      if (path === undefined) return;
      awaited.delete(extname(path));
      if (awaited.size === 0) asked();
    });
  });
}

/** Serves the parser's page, and nothing else, to the session it is alone in. */
export function serveParser(protocol: Protocol): void {
  const files = listFiles();
  // eslint-disable-next-line @typescript-eslint/no-deprecated
  protocol.registerFileProtocol(rendererScheme, (request, answer) => {
    answer(fileAnswer(findFile(files, request, { host: 'parser', page: '/parser/index.html' }), parserPolicy));
  });
}

function findFile(files: ReadonlyMap<string, string>, { url, method }: ProtocolRequest, own: { host: string; page: string }): string | undefined {
  const { host, pathname } = new URL(url);
  return host === own.host && method === 'GET' ? files.get(pathname === '/' ? own.page : pathname) : undefined;
}

function fileAnswer(path: string | undefined, policy: string): ProtocolResponse {
  if (path === undefined) return { error: fileNotFound };
  return { path, headers: { 'Content-Security-Policy': policy, 'X-Content-Type-Options': 'nosniff' } };
}

/** The files of the built renderer, by the path in their address. */
function listFiles(): Map<string, string> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return new Map(names.map((name) => [`/${name.replaceAll('\\', '/')}`, join(folder, name)]));
}
