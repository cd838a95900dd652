import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { articleText } from '../core/article-text';
import { bodySchema, type Body } from '../core/body';
import type { Id } from '../core/records';
import { codeOf, describeFileProblem } from './file-problem';
import { KnownFailure } from './known-failure';
import { makeFolderDurably, writeFileDurably } from './write-file';

export const articlesFolder = 'articles';

/** The bodies of a library's articles, a file an edition. A text once read is kept, for it never changes. */
export class ArticleFiles {
  readonly #folder: string;
  readonly #texts = new Map<Id, string>();

  constructor(libraryFolder: string) {
    this.#folder = join(libraryFolder, articlesFolder);
  }

  async write(edition: Id, body: Body): Promise<void> {
    await makeFolderDurably(this.#folder);
    await writeFileDurably(this.pathOf(edition), JSON.stringify(body));
    this.#texts.set(edition, articleText(body.blocks));
  }

  /** Throws `KnownFailure` where the file is missing or damaged. */
  async read(edition: Id): Promise<Body> {
    const path = this.pathOf(edition);
    try {
      const body = bodySchema.parse(JSON.parse(await readFile(path, 'utf8')));
      this.#texts.set(edition, articleText(body.blocks));
      return body;
    } catch (error) {
      const why = codeOf(error) === null ? 'it is damaged' : describeFileProblem(error);
      throw new KnownFailure(
        'unreadable',
        `The text of this article can’t be read from ${path}: ${why}. Your highlights and notes are safe; put the file back from a copy of the library.`,
      );
    }
  }

  /** The article text; read from the disk the first time only. */
  async readText(edition: Id): Promise<string> {
    return this.#texts.get(edition) ?? articleText((await this.read(edition)).blocks);
  }

  pathOf(edition: Id): string {
    return join(this.#folder, `${edition}.json`);
  }
}
