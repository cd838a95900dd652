import { expect, it } from 'vitest';
import { readAddressDate } from './address-date';

it.each([
  ['https://a.example/world/2022/02/24/story.html', '2022-02-24'],
  ['https://a.example/2022/2/4/story', '2022-02-04'],
  ['https://a.example/world/2022/feb/24/story', '2022-02-24'],
  ['https://a.example/2022-02-24-story', '2022-02-24'],
  ['https://a.example/story-20220224.html', '2022-02-24'],
  ['https://a.example/story/2022-02-24', '2022-02-24'],
  ['https://a.example/2022/02/story', '2022-02'],
  ['https://a.example/2022/02/30/story', '2022-02'],
  ['https://a.example/2022/13/24/story', null],
  ['https://a.example/story-4620220224', null],
  ['https://a.example/story-2022', null],
  ['https://2022.02.24.example/story', null],
  ['https://a.example/story?day=/2022/02/24/', null],
  ['', null],
])('%s: %s', (address, date) => expect(readAddressDate(address)).toBe(date));
