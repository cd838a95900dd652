import type { ImportRefusal } from '../core/import/imported-article';

/** Why a source can't be imported, in words for the user: what happened and what to do. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly code: ImportRefusal['code'];

  constructor(code: ImportRefusal['code'], message: string) {
    super(message);
    this.code = code;
  }
}
