import { expect, it } from 'vitest';
import { chooseVoice, type Voice } from './choose-voice';

const voice = (name: string, lang: string, more: Partial<Voice> = {}): Voice => ({ name, lang, localService: true, default: false, ...more });
const voices = [
  voice('far', 'en-GB', { localService: false, default: true }),
  voice('American', 'en-US'),
  voice('British', 'en_GB'),
  voice('German', 'de-DE', { default: true }),
  voice('Swiss', 'de-CH'),
];

it.each([
  ['en-GB', 'British'],
  ['en', 'American'],
  ['EN-us', 'American'],
  ['de', 'German'],
  ['de-CH', 'Swiss'],
  ['de-AT', 'German'],
  ['', 'German'],
  ['fr', null],
])('reads “%s” with the voice %s, never with one from the network', (language, name) => {
  expect(chooseVoice(voices, language)?.name ?? null).toBe(name);
});

it('finds none where all need a network', () => {
  expect(chooseVoice([voice('far', 'en', { localService: false })], 'en')).toBeNull();
});
