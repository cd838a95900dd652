import { parseArgs } from 'node:util';
import { bibliographyFormats, type BibliographyFormat } from '../../core/citation/citation-style';
import { arrangements, type Arrangement } from '../../core/export/arrangement';
import { shapeIds, type ShapeId } from '../../core/export/shapes/shape-ids';
import { isPartialDate, type PartialDate } from '../../core/partial-date';
import { mistakeIn, parseStrictly, pathFrom } from './read-arguments';

interface ExportBasis {
  /** Null asks for the default one. */
  library: string | null;
  /** The folder the files go to. */
  out: string;
  /** None asks for every article. */
  articleIds: string[];
}

/** An export of notes. Tags and speakers are as they were given: names or ids. */
export interface NotesExport extends ExportBasis {
  kind: 'export';
  form: { kind: 'shape'; id: ShapeId } | { kind: 'template'; path: string };
  tags: string[];
  speakers: string[];
  from: PartialDate | null;
  to: PartialDate | null;
  arrangement: Arrangement;
  /** Where the files go: one each that must be new, or may replace another, or is kept up to date; or all in one. */
  files: { kind: 'each' | 'one'; overwrite: boolean } | { kind: 'update'; isDated: boolean };
}

/** An export of the references to articles. */
export interface ReferencesExport extends ExportBasis {
  kind: 'references';
  format: BibliographyFormat;
  overwrite: boolean;
}

const options = {
  library: { type: 'string' },
  format: { type: 'string' },
  template: { type: 'string' },
  out: { type: 'string' },
  article: { type: 'string', multiple: true },
  tag: { type: 'string', multiple: true },
  speaker: { type: 'string', multiple: true },
  from: { type: 'string' },
  to: { type: 'string' },
  arrangement: { type: 'string' },
  'one-file': { type: 'boolean' },
  overwrite: { type: 'boolean' },
  update: { type: 'boolean' },
  'new-under-date': { type: 'boolean' },
} as const;

type Given = ReturnType<typeof parseArgs<{ options: typeof options }>>['values'];

/** Reads what stands behind “export”. Throws where it can't be carried out. */
export function parseExport(args: string[], cwd: string): NotesExport | ReferencesExport {
  const { values: given, tokens } = parseStrictly('export', () => parseArgs({ args, options, tokens: true }));
  refuseTwice(tokens.flatMap((token) => (token.kind === 'option' && token.value !== undefined ? [token.name] : [])));
  const out = pathFrom('--out', given.out, cwd);
  const references = bibliographyFormats.find((format) => format === given.format);
  const form = references ? null : formFrom(given, cwd);
  if (out === null) throw mistakeIn('export', 'The folder to export to is not named: --out DIR.');
  const basis: ExportBasis = { library: pathFrom('--library', given.library, cwd), out, articleIds: given.article ?? [] };
  if (form) return { kind: 'export', ...basis, form, ...choiceFrom(given), arrangement: arrangementFrom(given), files: filesFrom(given) };
  refuse(given, ofNotes, `is for notes, not for --format ${given.format ?? ''}`);
  return { kind: 'references', ...basis, format: references ?? 'bibtex', overwrite: given.overwrite ?? false };
}

const repeatable: readonly string[] = ['article', 'tag', 'speaker'];

/** Throws where an option that has one value is given another. */
function refuseTwice(names: readonly string[]): void {
  const twice = names.find((name, index) => names.indexOf(name) < index && !repeatable.includes(name));
  if (twice !== undefined) throw mistakeIn('export', `--${twice} is given twice. Leave one out.`);
}

const ofNotes = ['template', 'tag', 'speaker', 'from', 'to', 'arrangement', 'one-file', 'update', 'new-under-date'] as const;

/** Throws where an option is given that has no place here. */
function refuse(given: Given, names: readonly (keyof Given)[], why: string): void {
  const odd = names.find((name) => given[name] !== undefined);
  if (odd) throw mistakeIn('export', `--${odd} ${why}. Leave it out.`);
}

function formFrom(given: Given, cwd: string): NotesExport['form'] {
  if (given.format !== undefined) refuse(given, ['template'], 'takes the place of --format');
  const path = pathFrom('--template', given.template, cwd, { word: 'file', sign: 'FILE' });
  if (path !== null) {
    refuse(given, ['arrangement'], 'is for --format: a template arranges by itself');
    return { kind: 'template', path };
  }
  const id = shapeIds.find((shape) => shape === given.format);
  if (!id) throw mistakeIn('export', `The format has to be named: --format ${[...shapeIds, ...bibliographyFormats].join('|')}, or --template FILE.`);
  return { kind: 'shape', id };
}

function choiceFrom(given: Given): Pick<NotesExport, 'tags' | 'speakers' | 'from' | 'to'> {
  const [from, to] = [dateFrom('--from', given.from), dateFrom('--to', given.to)];
  const known = Math.min(from?.length ?? 0, to?.length ?? 0);
  if (from !== null && to !== null && from.slice(0, known) > to.slice(0, known)) throw mistakeIn('export', `--from ${from} is after --to ${to}.`);
  return { tags: given.tag ?? [], speakers: given.speaker ?? [], from, to };
}

function dateFrom(option: string, date: string | undefined): PartialDate | null {
  if (date === undefined) return null;
  if (!isPartialDate(date) || date.startsWith('--')) throw mistakeIn('export', `${option} “${date}” is no date: write 2022, 2022-02 or 2022-02-24.`);
  return date;
}

function arrangementFrom({ arrangement = 'stance' }: Given): Arrangement {
  const known = arrangements.find((name) => name === arrangement);
  if (!known) throw mistakeIn('export', `There is no arrangement “${arrangement}”.`);
  return known;
}

function filesFrom(given: Given): NotesExport['files'] {
  if (given.update !== true) {
    refuse(given, ['new-under-date'], 'is for --update');
    return { kind: given['one-file'] === true ? 'one' : 'each', overwrite: given.overwrite ?? false };
  }
  refuse(given, ['overwrite'], 'replaces what --update keeps');
  refuse(given, ['one-file'], 'can’t be kept up to date: --update has a file for each article');
  return { kind: 'update', isDated: given['new-under-date'] ?? false };
}
