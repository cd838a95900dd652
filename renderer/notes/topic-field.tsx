import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { colours } from '../../core/palette';
import { tagsInOrder } from '../../core/library';
import type { Highlight } from '../../core/records';
import { Combobox } from '../controls/combobox';
import { editLibrary } from '../desk/ask-main';
import { useDesk } from '../desk/state';
import { focusIds } from '../focus';

/** The topics of a highlight, and a field that adds one: of the codebook, or new. */
export function TopicField({ highlight }: { highlight: Highlight }): ReactNode {
  const tags = useDesk((state) => state.library.tags);
  const topics = tagsInOrder(tags.values(), 'topic');
  const own = topics.filter(({ id }) => highlight.tags.includes(id));
  const add = async (name: string): Promise<void> => {
    if (name === '') return;
    const known = topics.find((topic) => topic.name.toLocaleLowerCase() === name.toLocaleLowerCase());
    const tagId = known?.id ?? crypto.randomUUID();
    if (!known) {
      const colour = colours[(topics.length + 2) % colours.length] ?? 'slate';
      await editLibrary('addTag', {
        id: tagId, kind: 'topic', name, colour, pattern: 'dotted', key: null, parent: null, definition: '',
      });
    }
    if (!highlight.tags.includes(tagId)) await editLibrary('toggleTag', { highlightId: highlight.id, tagId });
  };
  return (
    <div className="labelled">
      <span>Topics</span>
      <div className="topics">
        {own.map((topic) => (
          <button
            key={topic.id}
            type="button"
            className="topic"
            aria-label={`Remove topic ${topic.name}`}
            onClick={() => void editLibrary('toggleTag', { highlightId: highlight.id, tagId: topic.id })}
          >
            {topic.name}
            <X size={12} aria-hidden />
          </button>
        ))}
        <Combobox
          id={focusIds.topic}
          label="Add topic"
          placeholder="Add a topic"
          value=""
          options={topics.filter(({ id }) => !highlight.tags.includes(id)).map(({ name }) => name)}
          onCommit={(name) => void add(name)}
        />
      </div>
    </div>
  );
}
