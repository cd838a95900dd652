import type { Speaker } from '../../records';
import type { Names } from '../passage-entry';
import type { Passage } from './gather-passages';

/** The passages of each speaker in turn, who says most first, and last those of nobody known. */
export function groupBySpeaker(passages: readonly Passage[], { speakers }: Names): { speaker: Speaker | null; passages: Passage[] }[] {
  const groups = new Map<Speaker | null, Passage[]>();
  for (const passage of passages) {
    const { speaker: id } = passage.highlight;
    const speaker = id === null ? null : (speakers.get(id) ?? null);
    const ofSpeaker = groups.get(speaker);
    if (ofSpeaker) ofSpeaker.push(passage);
    else groups.set(speaker, [passage]);
  }
  return [...groups]
    .map(([speaker, ofSpeaker]) => ({ speaker, passages: ofSpeaker }))
    .sort((a, b) => Number(a.speaker === null) - Number(b.speaker === null) || b.passages.length - a.passages.length);
}
