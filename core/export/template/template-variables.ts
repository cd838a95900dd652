/** Something a template can write. `highlight` and `group` stand for what a `for` loop goes through. */
export interface TemplateVariable {
  name: string;
  meaning: string;
  /** What it may come to; Markdown as it is written. */
  example: string;
}

/** All that a template can write, for the dialog's list. */
export const templateVariables: readonly TemplateVariable[] = [
  { name: 'article.title', meaning: 'The article’s title.', example: 'Port Lindow weighs a new tariff' },
  { name: 'article.byline', meaning: 'Who wrote it, as the article words it.', example: 'Jane Roe and Ann Poe' },
  { name: 'article.publication', meaning: 'Where it was published.', example: 'The Harbour Herald' },
  { name: 'article.published', meaning: 'The date, as far as it is known, in digits.', example: '2022-02' },
  { name: 'article.date', meaning: 'The date in words.', example: 'February 2022' },
  { name: 'article.url', meaning: 'The article’s web address.', example: 'https://example.org/tariff' },
  { name: 'article.link', meaning: 'The web address as a link.', example: '<https://example.org/tariff>' },
  { name: 'article.language', meaning: 'The language, as a code.', example: 'en' },
  { name: 'article.imported', meaning: 'When it came into the library.', example: '2026-01-02T03:04:05.000Z' },
  { name: 'article.file', meaning: 'The name of its Markdown file, without “.md”.', example: 'Port Lindow weighs a new tariff' },
  { name: 'article.note', meaning: 'Your note on the whole article.', example: 'Compare with **last year’s** piece.' },
  { name: 'article.id', meaning: 'What the program knows the article by.', example: '7d1c' },
  { name: 'article.part', meaning: 'What {% part article %} goes by.', example: 'article' },
  { name: 'highlights', meaning: 'Every highlight, as they are read.', example: '{% for highlight in highlights %}' },
  { name: 'by_stance', meaning: 'The highlights in a group for each stance.', example: '{% for group in by_stance %}' },
  { name: 'by_speaker', meaning: 'The highlights in a group for each speaker.', example: '{% for group in by_speaker %}' },
  { name: 'by_section', meaning: 'The highlights in a group for each heading of the article.', example: '{% for group in by_section %}' },
  { name: 'stances', meaning: 'Every stance of the codebook, with a name and a count.', example: '{% for stance in stances %}' },
  { name: 'topics', meaning: 'The topics of the article’s highlights, with a name and a count.', example: '{% for topic in topics %}' },
  { name: 'highlight.quote', meaning: 'The passage as a block quote, tables as tables.', example: '> We will respond.' },
  { name: 'highlight.passage', meaning: 'The passage as plain words.', example: 'We will respond.' },
  { name: 'highlight.note', meaning: 'Your side note.', example: 'Stronger than in *May*.' },
  { name: 'highlight.said', meaning: 'One line: who says it, how, the stances and topics.', example: '— **Ana Lind** (minister), direct quote · Hawkish' },
  { name: 'highlight.stance', meaning: 'Its stances, with commas between.', example: 'Hawkish' },
  { name: 'highlight.stances', meaning: 'Its stances as a list.', example: 'Hawkish' },
  { name: 'highlight.topics', meaning: 'Its topics as a list.', example: 'Trade, Sanctions' },
  { name: 'highlight.speaker', meaning: 'Who says it; nothing where nobody is named.', example: '{% if highlight.speaker %}' },
  { name: 'highlight.speaker.name', meaning: 'The speaker’s name.', example: 'Ana Lind' },
  { name: 'highlight.speaker.role', meaning: 'The speaker’s role.', example: 'minister' },
  { name: 'highlight.speaker.affiliation', meaning: 'Whom the speaker speaks for.', example: 'Ministry of Trade' },
  { name: 'highlight.attribution', meaning: 'How the article carries it.', example: 'direct quote' },
  { name: 'highlight.place', meaning: 'The heading that it stands under.', example: 'Reactions' },
  { name: 'highlight.lost', meaning: 'Whether its words are no longer in the text.', example: 'false' },
  { name: 'highlight.created', meaning: 'When you made it.', example: '2026-01-02T03:04:05.000Z' },
  { name: 'highlight.id', meaning: 'What the program knows it by.', example: '3f2a' },
  { name: 'highlight.part', meaning: 'What {% part highlight %} goes by.', example: 'highlight:3f2a' },
  { name: 'group.name', meaning: 'The stance, speaker or heading.', example: 'Hawkish' },
  { name: 'group.count', meaning: 'How many highlights are in the group.', example: '3' },
  { name: 'group.highlights', meaning: 'The group’s highlights, as they are read.', example: '{% for highlight in group.highlights %}' },
  { name: 'group.part', meaning: 'What {% part group %} goes by.', example: 'heading:hawkish' },
];
