import type { ReactNode } from 'react';
import { findLinked, readInternalAddress, type InternalLink } from '../../core/internal-link';
import { useDesk, type DeskState } from '../desk/state';
import { followLink } from './follow-link';

/** The words of a link to an article or a highlight of the library; plain where it leads nowhere any more. */
export function LinkedWords({ address, children }: { address: string; children: ReactNode }): ReactNode {
  const link = readInternalAddress(address);
  const destination = useDesk((state) => (link ? describeDestination(state, link) : null));
  if (!link || destination === null) {
    return <span className="lost-link" title="What this led to is no longer in the library.">{children}</span>;
  }
  return (
    <a
      href={address}
      title={destination}
      draggable={false}
      onClick={(event) => {
        event.preventDefault();
        event.stopPropagation();
        void followLink(link);
      }}
    >
      {children}
    </a>
  );
}

function describeDestination({ library, articleId }: DeskState, link: InternalLink): string | null {
  const linked = findLinked(library, link);
  if (!linked) return null;
  const title = linked.article.title || 'Untitled article';
  if (!linked.highlight) return `Open “${title}”`;
  return linked.article.id === articleId ? 'Show the passage' : `Show the passage in “${title}”`;
}
