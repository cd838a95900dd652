import { describe, expect, it } from 'vitest';
import { findNames, proposeAttribution } from './quotation';
import { findQuotations } from './quotation-marks';

/** The passage stands between brackets. */
const proposals: [paragraph: string, attribution: string | null, speakerName: string | null][] = [
  ['“[The ports must stay open],” said Ada Vale, the envoy of Meridia.', 'direct', 'Ada Vale'],
  ['[“The ports must stay open,”] said Ada Vale, the envoy of Meridia.', 'direct', 'Ada Vale'],
  ['“Now,” said Ada Vale, the envoy. “[Later is too late].”', 'direct', 'Ada Vale'],
  ['[“Now,” said Ada Vale, the envoy. “Later is too late for us.”]', 'direct', 'Ada Vale'],
  ['“[Not yet],” Vale told the council on Monday.', 'direct', 'Vale'],
  ['Vale said: “[Not yet].”', 'direct', 'Vale'],
  ['Vale told Dunn that it was “[folly]” to wait.', 'direct', 'Vale'],
  ['“[Not yet],” she said.', 'direct', null],
  ['“[Not yet].” He had waited long.', 'direct', null],
  ['“[Not yet],” the editorial board of the conservative newspaper Morgen Kurier wrote.', 'direct', 'Morgen Kurier'],
  ['“[Not yet],” said Foreign Minister Ada Vale of Meridia.', 'direct', 'Ada Vale'],
  ['“[Not yet],” said Secretary of State Ada Vale.', 'direct', 'Ada Vale'],
  ['“[Not yet],” said retired general Tom Dunn.', 'direct', 'Tom Dunn'],
  ['“[Not yet],” said the foreign minister, Ada Vale.', 'direct', 'Ada Vale'],
  ['“[Not yet],” Mr. Dunn replied.', 'direct', 'Dunn'],
  ['“[Not yet],” Ada Vale, the envoy of Meridia, warned.', 'direct', 'Ada Vale'],
  ['On Tuesday, Sen. Ada Vale of Meridia, who leads the committee, said: “[Not yet].”', 'direct', 'Ada Vale'],
  ['“[Not yet],” Ursula van der Berg added.', 'direct', 'Ursula van der Berg'],
  ['“[Not yet],” tweeted Ali bin Omar.', 'direct', 'Ali bin Omar'],
  ['“[Not yet],” a spokesman for Vale said.', 'direct', null],
  ['“[Not yet],” said a spokesman for Vale.', 'direct', null],
  ['“[Not yet]” — Ada Vale', 'direct', 'Ada Vale'],
  ['Vale: “[Not yet].”', 'direct', 'Vale'],
  ['Vale left the room, saying “[not yet].”', 'direct', 'Vale'],
  ['Vale crossed the hall and asked, “[Why not now]?”', 'direct', 'Vale'],
  ['Vale took a “[tougher]” line.', 'direct', 'Vale'],
  ['"[Not yet]," Vale said.', 'direct', 'Vale'],
  ['«[Not yet]», Vale said.', 'direct', 'Vale'],
  ['„[Not yet]“, Vale said.', 'direct', 'Vale'],
  ['‘[It’s the allies’ turn],’ Vale said.', 'direct', 'Vale'],
  ['Vale said: “[One day soon', 'direct', 'Vale'],
  ['“Why now?” Dunn asked. “[Because],” Vale said.', 'direct', 'Vale'],
  ['Dunn shrugged. “[Because],” the envoy said.', 'direct', null],
  ['“[Not yet],” a senior official said on condition of anonymity.', 'anonymous', null],
  ['“[Not yet],” sources said.', 'anonymous', null],
  ['[Talks have failed], according to two people familiar with them.', 'anonymous', null],
  ['A senior Meridian diplomat said [talks had failed].', 'anonymous', null],
  ['An official said on condition of anonymity that talks had failed. “[For now],” the official added.', 'anonymous', null],
  ['An official said on condition of anonymity that talks had failed. “[For now],” said Vale.', 'direct', 'Vale'],
  ['A senior diplomat, who spoke on condition of anonymity, said [talks had failed].', 'anonymous', null],
  ['Foreign Minister Ada Vale said [her country expects “a stronger reaction” and “a stronger action” by all].', 'paraphrase', 'Ada Vale'],
  ['[Foreign Minister Ada Vale said her country expects more].', 'paraphrase', 'Ada Vale'],
  ['[Talks have failed], according to Ada Vale, the envoy.', 'paraphrase', 'Ada Vale'],
  ['[The gesture came too late], said Tom Dunn, an expert on ports.', 'paraphrase', 'Tom Dunn'],
  ['Ada Vale’s aide said [talks had failed].', 'paraphrase', null],
  ['Critics said [talks had failed].', 'paraphrase', null],
  ['Dunn says Vale promised [to come].', 'paraphrase', 'Vale'],
  ['Dunn says [Vale promised to come].', 'paraphrase', 'Dunn'],
  ['[The harbour froze in January.]', null, null],
  ['Vale spoke on Monday. [The harbour froze.]', null, null],
  ['“Not yet,” Vale said. [The harbour froze.]', null, null],
];

const names: [paragraph: string, names: string[]][] = [
  ['But Ada Vale met Tom Dunn. “No,” Dunn said.', ['Ada Vale', 'Tom Dunn']],
  ['In Meridia, President Marrow and Ursula van der Berg met. “Go,” said Ali bin Omar.', ['Ali bin Omar', 'Marrow', 'Ursula van der Berg']],
  ['Ada Vale’s Harbour League met Mr. Dunn on Monday. The Morgen Kurier reported it.', ['Morgen Kurier', 'Ada Vale', 'Harbour League', 'Dunn']],
  ['After Tuesday, Critics said so. However, nothing came.', []],
  ['', []],
];

const quotations: [paragraph: string, found: string[]][] = [
  ['“One,” he said. “Two.”', ['“One,”', '“Two.”']],
  ['"One," he said. "Two."', ['"One,"', '"Two."']],
  ['“He said ‘one’ twice.”', ['“He said ‘one’ twice.”']],
  ['It’s the allies’ turn in the ’90s; a 6" pipe.', []],
  ['‘It’s one,’ he said.', ['‘It’s one,’']],
  ['»Eins«, «deux», „drei“ und „four”.', ['»Eins«', '«deux»', '„drei“', '„four”']],
  ['He said: “One', ['“One']],
];

describe('proposeAttribution', () => {
  it.each(proposals)('of %s is %s by %s', (marked, attribution, speakerName) => {
    const start = marked.indexOf('[');
    const paragraph = marked.replace(/[[\]]/gu, '');
    const close = marked.indexOf(']');
    const end = close === -1 ? paragraph.length : close - 1;
    expect(proposeAttribution(paragraph, start, end)).toEqual({ attribution, speakerName });
  });
});

describe('findNames', () => {
  it.each(names)('in %j are %j', (paragraph, expected) => {
    expect(findNames(paragraph)).toEqual(expected);
  });
});

describe('findQuotations', () => {
  it.each(quotations)('in %j are %j', (paragraph, expected) => {
    expect(findQuotations(paragraph).map(({ start, end }) => paragraph.slice(start, end))).toEqual(expected);
  });
});

describe('a hostile paragraph', () => {
  it.each(['Ada ', 'really ', '“a” ', 'a, ', '“', '‘', 'Vale said ', '(a) ', 'a senior ', 'A. '])('of %j over and over is read to its end', (piece) => {
    // What grew with the square of its input would run into the limit.
    const paragraph = piece.repeat(200_000 / piece.length);
    expect(proposeAttribution(paragraph, 0, 10)).toHaveProperty('speakerName');
    expect(findNames(paragraph)).toBeInstanceOf(Array);
  }, 30_000);
});
