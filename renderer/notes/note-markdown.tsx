import type { ReactNode } from 'react';
import Markdown, { defaultUrlTransform } from 'react-markdown';
import { isInternalAddress } from '../../core/internal-link';
import { askMain } from '../desk/ask-main';
import { LinkedWords } from './linked-words';

/**
 * A note rendered. Raw HTML stays text, images are not fetched; on a click a link opens an article or a highlight of
 * the library, any other opens in the user's browser.
 */
export function NoteMarkdown({ note }: { note: string }): ReactNode {
  return (
    <Markdown
      disallowedElements={['img']}
      unwrapDisallowed
      urlTransform={(address) => (isInternalAddress(address) ? address : defaultUrlTransform(address))}
      components={{
        a: ({ href, children }) =>
          href !== undefined && isInternalAddress(href) ? (
            <LinkedWords address={href}>{children}</LinkedWords>
          ) : (
            <a
              href={href}
              title={href}
              onClick={(event) => {
                event.preventDefault();
                event.stopPropagation();
                if (href !== undefined) void askMain('openLink', { url: href });
              }}
            >
              {children}
            </a>
          ),
      }}
    >
      {note}
    </Markdown>
  );
}
