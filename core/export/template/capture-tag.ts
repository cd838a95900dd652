import { CaptureTag, type Context } from 'liquidjs/dist/liquid.browser.mjs';
import { MarkdownValue } from './markdown-value';

/** `{% capture name %}…{% endcapture %}`: what was written is Markdown already, and is not escaped again. */
export class CaptureMarkdown extends CaptureTag {
  override *render(context: Context): Generator<unknown, void, string> {
    yield* super.render(context);
    const scope = context.bottom();
    scope[this.variable] = new MarkdownValue(String(scope[this.variable]));
  }
}
