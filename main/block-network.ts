import { app, type Session } from 'electron';
import { developmentServer, isOwnAddress, rendererScheme } from './renderer-address';

/** Whatever would talk to a server of its own accord. */
const quietSwitches = ['disable-background-networking', 'disable-component-update', 'disable-domain-reliability', 'no-pings'];

/** What the filter sees; the program's own scheme need not pass by it. */
const remoteAddresses = ['*://*/*', 'ws://*/*', 'wss://*/*', 'ftp://*/*', 'file:///*'];

const localProtocols = new Set([`${rendererScheme}:`, 'data:', 'blob:']);

/** Sees to it that no connection is ever opened; has to happen before the program is ready. */
export function blockNetwork(): void {
  const isDeveloping = developmentServer() !== null;
  for (const name of quietSwitches) app.commandLine.appendSwitch(name);
  if (!isDeveloping) app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
  app.on('session-created', (session) => blockSession(session, isDeveloping));
  app.on('web-contents-created', (_event, contents) => {
    // A request filter does not see what WebRTC sends.
    contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
  });
}

function blockSession(session: Session, isDeveloping: boolean): void {
  // The spell checker, which is made with the session, downloads the dictionaries of its languages.
  session.setSpellCheckerLanguages([]);
  session.setSpellCheckerEnabled(false);
  session.webRequest.onBeforeRequest({ urls: remoteAddresses }, ({ url }, answer) => answer({ cancel: !isLocal(url, isDeveloping) }));
  if (isDeveloping) return;
  // For whatever passes by the filter: a proxy that is not there, for local addresses too.
  void session.setProxy({ mode: 'fixed_servers', proxyRules: 'http://127.0.0.1:9', proxyBypassRules: '<-loopback>' });
}

function isLocal(address: string, isDeveloping: boolean): boolean {
  const { protocol } = new URL(address);
  if (localProtocols.has(protocol)) return true;
  if (!isDeveloping) return false;
  return protocol === 'devtools:' || isOwnAddress(address.replace(/^ws/u, 'http'));
}
