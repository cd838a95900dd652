import type { ReactNode } from 'react';
import Markdown from 'react-markdown';
import { askMain } from '../desk/ask-main';

/** A note rendered. Raw HTML stays text, images are not fetched, a link opens in the user's browser on a click. */
export function NoteMarkdown({ note }: { note: string }): ReactNode {
  return (
    <Markdown
      disallowedElements={['img']}
      unwrapDisallowed
      components={{
        a: ({ href, children }) => (
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
