import { describe, expect, it } from 'vitest';
import { isContributorLine, readByline } from './byline';
import { isCaption } from './caption';
import { readDateline } from './dateline';
import { isHeadingLike, isHeadlineLike } from './headline';
import { readKnownMasthead, readUnknownMasthead, splitSiteName } from './masthead';
import { isPageFurniture } from './page-furniture';
import { isFullParagraph } from './sentence';
import { readWebAddress } from './web-address';

/** What each recogniser must accept, and what looks much like it and is prose. */
const recognisers: Record<string, { accepts: (line: string) => boolean; yes: string[]; no: string[] }> = {
  isCaption: {
    accepts: isCaption,
    yes: [
      'A trawler leaves port at dawn. (AFP/Getty Images)', 'A trawler leaves port [Kyodo via AP]',
      'The bridge in fog (Jane Roe for The Harbour Herald)', 'The bridge in fog. Photograph: Jane Roe/Reuters',
      'Photo: Jane Roe', 'Credit: Coast Guard', 'Ships at anchor, March 3, 2022. REUTERS/Jane Roe', 'Getty/Instagram.',
      'FILE - The minister in 2019. (AP Photo/Jane Roe)', 'Image source, Getty Images', '© Jane Roe', 'Ein Schiff. Foto: Jane Roe/dpa',
    ],
    no: [
      'The minister (who had resigned) was not there.', 'He spoke to Reuters.', '“We were there,” she told AFP',
      'The committee (and its chair)', 'Image is everything in this campaign, and it shows.', 'He filed the papers (in March)',
    ],
  },
  isPageFurniture: {
    accepts: isPageFurniture,
    yes: [
      '6 min', '5 min read', 'Listen 5 min', 'Reading time: 4 minutes', 'Comment 123', '123 comments', 'Gift article', 'Advertisement',
      'Read more: The charts', 'Also read: The charts', 'Related', 'Share this article', 'Sign up for our morning letter',
      'Follow Jane Roe on Twitter @roe', '3 hours ago', 'Lesezeit: 3 Min.', 'Read the rest here.',
    ],
    no: [
      'Six minutes passed.', 'Read more books, he said.', 'Related matters were put off.', 'Share prices fell.', 'Watch the skies, she warned.',
      '5 p.m.', 'Comments made on Tuesday drew anger.', 'Listen to him.',
    ],
  },
  readByline: {
    accepts: (line) => readByline(line) !== null,
    yes: ['By Jane Roe', 'BY JANE ROE AND JOHN DOE', 'By Jane Roe, John Doe and Ana de la Cruz', 'Von Max Müller', 'By Jane Roe | Feb. 24, 2022', 'By The Coastal Press'],
    no: ['By Thursday the town was empty', 'By the numbers', 'By far the largest share went to ships.', 'Jane Roe', 'By and large'],
  },
  isContributorLine: {
    accepts: isContributorLine,
    yes: [
      'Jane Roe contributed to this report.', 'Jane Roe and John Doe contributed reporting.', 'Jane Roe reported from Port Lindow.',
      '(Reporting by Jane Roe; Editing by John Doe)', 'Additional reporting by Jane Roe', 'With assistance from Jane Roe.',
    ],
    no: [
      'The heavy rain contributed to this report being late.', 'Reporting by telephone was allowed.', '“Jane contributed to this report,” he said.',
      'Two people who asked not to be named contributed to this report by telephone.',
    ],
  },
  isHeadlineLike: {
    accepts: isHeadlineLike,
    yes: ['Estmark closes the strait to foreign trawlers; Norland vows ‘a reply’', '2022 budget splits coalition weeks before the vote'],
    no: [
      'The long road to peace in the strait', 'What the sanctions mean for the islands', 'A narrow strait', 'It closed the strait to them on Monday.',
      'He called it “a firm reply” to the blockade', 'all ships must leave the strait by noon', 'Who will pay for the new turbines now?',
    ],
  },
  isHeadingLike: {
    accepts: isHeadingLike,
    yes: ['A narrow strait', 'What the sanctions mean for the islands', 'Conclusions'],
    no: ['He left.', 'incites', '“We left”', 'Estmark closes the strait to foreign trawlers', '***', '7 p.m.'],
  },
  isFullParagraph: {
    accepts: isFullParagraph,
    yes: ['PORT LINDOW — The minister left.', 'The minister left the harbour at noon on Thursday. Nobody had seen her come, her office said.'],
    no: ['Norland weighs a firmer line', 'It is over. Really.', 'The minister left.'],
  },
  readWebAddress: {
    accepts: (line) => readWebAddress(line) !== null,
    yes: ['https://a.example/x?y=1#z', ' http://a.example ', 'www.a.example/path', '<https://a.example>'],
    no: ['See https://a.example', 'a.example', 'https://', 'ftp://a.example', 'https://a.example and more'],
  },
  readUnknownMasthead: {
    accepts: (line) => readUnknownMasthead(line) !== null,
    yes: ['Harbour Herald', 'The Harbour HeraldEvery Tide, Every Morning', 'Port Lindow Times'],
    no: ['WikiLeaks publishes cables', 'The McDonald affair', 'Hard times', 'Norland weighs a firmer line'],
  },
};

describe.each(Object.entries(recognisers))('%s', (_, { accepts, yes, no }) => {
  it.each(yes)('accepts %s', (line) => expect(accepts(line)).toBe(true));
  it.each(no)('does not accept %s', (line) => expect(accepts(line)).toBe(false));
});

describe('readKnownMasthead', () => {
  it.each([
    ['The Guardian', 'The Guardian'],
    ['washington post', 'The Washington Post'],
    ['The Washington PostDemocracy Dies in Darkness', 'The Washington Post'],
    ['Le Monde | Le premier quotidien d’information', 'Le Monde'],
    ['Financial TimesMake sense of it', 'Financial Times'],
    ['The Guardian reports losses', null],
    ['BBCNews and more', null],
  ])('%s: %s', (line, publication) => expect(readKnownMasthead(line)).toBe(publication));
});

describe('splitSiteName', () => {
  it.each([
    ['Talks resume today | The Guardian', '', 'Talks resume today', 'The Guardian'],
    ['Talks resume today - Harbour Herald', 'Harbour Herald', 'Talks resume today', 'Harbour Herald'],
    ['Talks resume - again - Harbour Herald', 'Harbour Herald', 'Talks resume - again', 'Harbour Herald'],
    ['BBC News - Talks resume today', '', 'Talks resume today', 'BBC News'],
    ['Talks: The Guardian of the islands', '', 'Talks: The Guardian of the islands', ''],
    ['Talks resume - again and again', '', 'Talks resume - again and again', ''],
  ])('%s', (title, site, cleaned, siteName) => {
    expect(splitSiteName(title, site)).toEqual({ title: cleaned, siteName });
  });
});

describe('readDateline', () => {
  it.each([
    ['TOKYO (AP) — The minister left.', { agency: 'AP', date: null }],
    ['PORT LINDOW, Feb 24 (Reuters) - The minister left.', { agency: 'Reuters', date: '--02-24' }],
    ['(Reuters) - The minister left.', { agency: 'Reuters', date: null }],
    ['The minister (Labour) - who left - was not there.', null],
  ])('%s', (paragraph, read) => expect(readDateline(paragraph)).toEqual(read));
});
