/** A filter or tag that is ours, for the dialog’s list. */
export interface TemplateWord {
  name: string;
  meaning: string;
  example: string;
}

export const ownFilters: readonly TemplateWord[] = [
  { name: 'yaml', meaning: 'Quotes a text, or a list of texts, for the front matter.', example: '{{ article.title | yaml }}' },
  { name: 'quote', meaning: 'Writes a text as a block quote.', example: '{{ highlight.passage | quote }}' },
  { name: 'link', meaning: 'Makes a text a link to an address.', example: '{{ article.title | link: article.url }}' },
  { name: 'indent', meaning: 'Begins every line after the first with so many spaces.', example: '{{ highlight.note | indent: 2 }}' },
  { name: 'in_words', meaning: 'Writes a date as a reader does.', example: '{{ highlight.created | in_words }}' },
  { name: 'day', meaning: 'Leaves the time of day out of a date.', example: '{{ highlight.created | day }}' },
  { name: 'raw', meaning: 'Writes a text as it is, also what Markdown would take for its own.', example: '{{ highlight.passage | raw }}' },
];

export const ownTags: readonly TemplateWord[] = [
  {
    name: 'part',
    meaning: 'What stands within is kept up to date when you export again; it can be of a highlight, a note, a group or the article.',
    example: '{% part highlight %}\n{{ highlight.quote }}\n{% endpart %}',
  },
  { name: 'capture', meaning: 'Keeps what stands within under a name.', example: '{% capture source %}{{ article.publication }}{% endcapture %}{{ source }}' },
];
