import { hexHash } from './hex-hash';
import type { Id } from '../records';

/** The UUID that Logseq knows a highlight by: its id, where that is one, or one made of it. */
export function logseqId(id: Id): string {
  if (/^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/u.test(id)) return id;
  return hexHash(id).replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12})$/u, '$1-$2-8$3-8$4-$5');
}
