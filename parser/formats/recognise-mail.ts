/** Headers that programs write and no article begins with. */
const machine = new Set([
  'received', 'return-path', 'delivered-to', 'message-id', 'mime-version', 'content-type', 'dkim-signature', 'x-mailer',
  'authentication-results', 'arc-seal', 'x-received', 'x-google-smtp-source', 'x-mozilla-status', 'x-apparently-to',
]);
const fewest = 3;

/** Whether a file begins with a mail's headers. */
export function beginsAsMail(beginning: string): boolean {
  const names = headerNames(beginning);
  return names.length >= fewest && names.filter((name) => machine.has(name)).length >= 2;
}

/** Whether a file begins as a page and its pictures in one: browsers name themselves as who sends it, Word names nobody. */
export function beginsAsWebArchive(beginning: string): boolean {
  const names = headerNames(beginning);
  if (/^(?:From: ["<]{0,2}Saved by |Snapshot-Content-Location:)/imu.test(beginning)) return names.includes('mime-version');
  return names[0] === 'mime-version' && !names.includes('from') && /^Content-Type:\s*multipart\/related/imu.test(beginning);
}

/** The names of the headers at the beginning of a file, in lower case; none where it begins with anything else. */
function headerNames(beginning: string): string[] {
  const names: string[] = [];
  // A mail from a mailbox has a line before its headers.
  const headers = beginning.replace(/^From [^\r\n]*\r?\n/u, '');
  for (const line of headers.split(/\r?\n/u)) {
    const name = /^([!-9;-~]{1,80}):/u.exec(line)?.[1];
    if (name !== undefined) names.push(name.toLowerCase());
    else if (!/^[ \t]/u.test(line)) break;
  }
  return names;
}
