import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { articleText } from '../../core/article-text';
import { bodySchema, type Block, type Body, type Edition, type Picture } from '../../core/body';
import type { Id } from '../../core/records';
import { codeOf, describeFileProblem } from './file-problem';
import { KnownFailure } from '../known-failure';
import { checkSeal, sealed } from './seal';
import { ForeignFile, readOwnFile } from './read-own-file';
import { makeSubfolderDurably, writeFileDurably } from './write-file';

export const articlesFolder = 'articles';

/** In bytes; no import makes larger ones, and the program could not hold them. */
const largestBody = 200_000_000;
const largestPicture = 50_000_000;

/** A picture as it was imported: its number, and what lies in its file. */
export interface PictureFile {
  name: Picture['name'];
  bytes: Uint8Array;
}

/** How many bodies outlast their disk: more than are ever on the screen at once. */
const keptBodies = 4;

/** The bodies of a library's articles, a file an edition. What was once read never changes: texts are kept, and the bodies read last, should the disk go away. */
export class ArticleFiles {
  readonly #folder: string;
  readonly #texts = new Map<Id, string>();
  /** The body read last comes last. */
  readonly #bodies = new Map<Id, Body>();

  constructor(libraryFolder: string) {
    this.#folder = join(libraryFolder, articlesFolder);
  }

  async write(edition: Id, body: Body): Promise<void> {
    await makeSubfolderDurably(this.#folder);
    await writeFileDurably(this.pathOf(edition), sealed([formatBody(body)]));
    this.#keep(edition, body);
  }

  /** Writes a body with its pictures, which then lie under the edition's own names. */
  async writeWithPictures(edition: Id, { blocks }: Body, pictures: readonly PictureFile[]): Promise<void> {
    await makeSubfolderDurably(this.#folder);
    for (const { name, bytes } of pictures) await writeFileDurably(join(this.#folder, `${edition}-${name}`), bytes);
    const named = (block: Block): Block =>
      block.type === 'caption' && block.picture ? { ...block, picture: { ...block.picture, name: `${edition}-${block.picture.name}` } } : block;
    await this.write(edition, { blocks: blocks.map(named) });
  }

  /** The bytes of a picture. Throws `KnownFailure` where its file can't be read. */
  async readPicture(name: Picture['name']): Promise<Uint8Array<ArrayBuffer>> {
    try {
      return new Uint8Array(await readOwnFile(join(this.#folder, name), largestPicture));
    } catch (error) {
      throw new KnownFailure('unreadable', `The picture can’t be read: ${describeFileProblem(error)}.`);
    }
  }

  /** Takes away an edition that no article has. */
  async remove(edition: Id): Promise<void> {
    await rm(this.pathOf(edition), { force: true });
    this.#texts.delete(edition);
    this.#bodies.delete(edition);
  }

  /** Throws `KnownFailure` where the file is missing or damaged. */
  async read(edition: Id): Promise<Body> {
    const path = this.pathOf(edition);
    try {
      const body = await parseBody(await readOwnFile(path, largestBody));
      this.#keep(edition, body);
      return body;
    } catch (error) {
      const why = codeOf(error) !== null || error instanceof ForeignFile ? describeFileProblem(error) : 'it is damaged';
      throw new KnownFailure(
        'unreadable',
        `The text of this article can’t be read from ${path}: ${why}. Your highlights and notes are safe; put the file back from a copy of the library.`,
      );
    }
  }

  /** The same, from memory where the disk has gone away since: for what takes the user's work to safety. */
  async recall(edition: Id): Promise<Body> {
    try {
      return await this.read(edition);
    } catch (error) {
      const kept = this.#bodies.get(edition);
      if (!kept) throw error;
      return kept;
    }
  }

  /** A body with its edition's name, as a window gets it. */
  async readEdition(edition: Id): Promise<Edition> {
    return { ...(await this.read(edition)), edition };
  }

  /** The article text; read from the disk the first time only. */
  async readText(edition: Id): Promise<string> {
    return this.#texts.get(edition) ?? articleText((await this.read(edition)).blocks);
  }

  #keep(edition: Id, body: Body): void {
    this.#texts.set(edition, articleText(body.blocks));
    this.#bodies.delete(edition);
    this.#bodies.set(edition, body);
    for (const oldest of [...this.#bodies.keys()].slice(0, -keptBodies)) this.#bodies.delete(oldest);
  }

  pathOf(edition: Id): string {
    return join(this.#folder, `${edition}.json`);
  }
}

/** The first version had no checksum. */
const currentVersion = 2;

/** The text of a body's file up to its seal. */
function formatBody({ blocks }: Body): string {
  return `{\n"version": ${currentVersion},\n"blocks": ${JSON.stringify(blocks)},\n`;
}

async function parseBody(bytes: Uint8Array): Promise<Body> {
  const stored = storedSchema.parse(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)));
  const seal = await checkSeal(bytes);
  if (stored.version === currentVersion ? seal !== 'sound' : seal !== 'none') throw new Error('The checksum does not match.');
  return bodySchema.parse({ blocks: stored.blocks });
}

const storedSchema = z.object({ version: z.union([z.literal(1), z.literal(currentVersion)]), blocks: z.unknown() });

/** The edition that a file in `articles/` belongs to, by its name: its body or one of its pictures; null for any other file. */
export function editionOf(name: string): Id | null {
  return /^(.+?)(?:\.json|-\d{1,4}\.(?:png|jpg|gif|webp))$/u.exec(name)?.[1] ?? null;
}
