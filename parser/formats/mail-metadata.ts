import { decodeWords, type Address, type Email } from 'postal-mime';
import { isAbsoluteWebAddress } from '../../core/import/web-address';
import { findDates } from '../../core/import/written-date';
import type { Metadata } from '../../core/records';

/** What mail programs put before the subject of a mail that is passed on or answered. */
const beforeSubject = /^(?:\s*(?:re|fwd?|aw|wg|tr|rv|enc|rif|vs|vb|sv|antw|doorst|odp|pd|转发|回复|答复)\s*(?:\[\d{1,3}\])?\s*[:：])+\s*/iu;
const passedOn = /^\s*(?:fwd?|wg|tr|rv|enc|vb|doorst|pd|转发)\s*[:：]/iu;

/** What a mail's headers say of the article in it; only what they do say. */
export function readMailMetadata({ from, sender, subject, headers }: Email): Partial<Metadata> {
  const header = (key: string): string => headers.find((line) => line.key === key)?.value ?? '';
  const isNewsletter = ['list-id', 'list-unsubscribe', 'list-post'].some((key) => header(key) !== '');
  // Who passes an article on neither wrote it nor does so on the day it was published.
  const isPassedOn = passedOn.test(subject ?? '');
  const name = isPassedOn ? '' : nameOf(from ?? sender);
  // By the clock of who sent it: elsewhere it can be another day.
  const published = isPassedOn ? undefined : findDates(header('date').slice(0, 100))[0]?.date;
  const url = addressIn(header('archived-at'));
  const title = (subject ?? '').replace(beforeSubject, '').replace(/\s+/gu, ' ').trim();
  const publication = isNewsletter ? (listName(decodeWords(header('list-id'))) || name) : '';
  return {
    ...(title === '' ? {} : { title }),
    ...(name === '' || name === publication ? {} : { byline: name }),
    ...(publication === '' ? {} : { publication }),
    ...(published === undefined ? {} : { published }),
    ...(url === '' ? {} : { url }),
  };
}

/** A sender's name as written, without quotes; empty where there is only an address. */
function nameOf(sender: Address | undefined): string {
  const name = sender?.name.replace(/\s+/gu, ' ').trim().replace(/^["']|["']$/gu, '') ?? '';
  return name.includes('@') ? '' : name;
}

/** The words before a list's identifier, as in `Harbour Weekly <weekly.harbour.example>`. */
function listName(list: string): string {
  const name = /^\s*"?([^"<>]*?)"?\s*</u.exec(list)?.[1] ?? '';
  // Mailing services put numbers and keys there.
  return /\p{L}{2}/u.test(name) && !/\d{3}|@|^\S*\.\S*$|^[\da-f]{8,}/u.test(name) ? name.trim() : '';
}

function addressIn(header: string): string {
  const address = header.replace(/^\s*<|>.*$/gu, '').trim();
  return isAbsoluteWebAddress(address) ? address : '';
}
