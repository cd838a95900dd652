/** A voice as the platform names it (`SpeechSynthesisVoice`). */
export interface Voice {
  name: string;
  /** A BCP 47 tag; some platforms write an underscore in it. */
  lang: string;
  /** Whether it speaks without a network. */
  localService: boolean;
  default: boolean;
}

/**
 * The voice to read a language with, of those that need no network: one of the same region, else of the same language,
 * the platform's own choice before others. Null where none speaks it; an empty language takes the platform's voice.
 */
export function chooseVoice<Kind extends Voice>(voices: readonly Kind[], language: string): Kind | null {
  const wanted = subtags(language);
  const ranked = voices.flatMap((voice) => {
    if (!voice.localService) return [];
    const [speaks, region] = subtags(voice.lang);
    if (language !== '' && speaks !== wanted[0]) return [];
    return [{ voice, rank: (language !== '' && region === wanted[1] ? 2 : 0) + (voice.default ? 1 : 0) }];
  });
  return ranked.sort((a, b) => b.rank - a.rank)[0]?.voice ?? null;
}

function subtags(tag: string): readonly string[] {
  return tag.toLowerCase().split(/[-_]/u);
}
