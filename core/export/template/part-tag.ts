import {
  Tag, Value, type Arguments, type Context, type Emitter, type Liquid, type Parser, type TagToken, type Template, type TopLevelToken,
} from 'liquidjs/dist/liquid.browser.mjs';
import { TemplateRefusal } from './template-error';

/** A part as a template has written it. */
export interface WrittenPart {
  id: string;
  text: string;
}

const within = 'within a part';

/** What stands in the rendered text in a part's place. No value and no template holds a NUL: both are mended. */
export const partPlace = /\0(\d+)\0/u;

/** The parts that a rendering has written so far. */
export function partsIn(context: Context): WrittenPart[] {
  return context.getRegister<WrittenPart[]>('parts', []);
}

/**
 * `{% part highlight %}…{% endpart %}`: the program owns what stands between, and keeps it up to date. A highlight,
 * a note, a group and the article can be parts. What there is none of is an empty part, which is left out.
 */
export class PartTag extends Tag {
  private readonly owner: Value;
  private readonly inside: Template[] = [];

  constructor(token: TagToken, remaining: TopLevelToken[], liquid: Liquid, parser: Parser) {
    super(token, remaining, liquid);
    this.owner = new Value(this.tokenizer.readFilteredValue(), liquid);
    parser
      .parseStream(remaining)
      .on('template', (template: Template) => this.inside.push(template))
      .on('tag:endpart', function () {
        this.stop();
      })
      .on('end', () => {
        throw new Error(`tag ${token.getText()} not closed`);
      })
      .start();
  }

  *render(context: Context, emitter: Emitter): Generator<unknown, void, unknown> {
    const write = (part: WrittenPart): void => {
      emitter.write(`\0${partsIn(context).push(part) - 1}\0`);
    };
    const owner = yield this.owner.value(context, false);
    if (owner === null || owner === undefined) {
      write({ id: '', text: '' });
      return;
    }
    const id = typeof owner === 'object' && 'part' in owner ? owner.part : null;
    if (typeof id !== 'string') throw new TemplateRefusal('This can’t be a part. Name a highlight, a note, a group or the article.');
    if (context.getRegister<boolean>(within, false)) throw new TemplateRefusal('A part can’t stand within another. End the first before this one.');
    context.setRegister(within, true);
    const text: unknown = yield this.liquid.renderer.renderTemplates(this.inside, context);
    context.setRegister(within, false);
    write({ id, text: String(text) });
  }

  *children(): Generator<unknown, Template[]> {
    return this.inside;
  }

  *arguments(): Arguments {
    yield this.owner;
  }
}
