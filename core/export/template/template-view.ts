import type { MarkdownValue } from './markdown-value';

/** What a template can write of one article. Texts are plain and on one line unless said; empty where not known. */
export interface TemplateView {
  article: ArticleView;
  /** In reading order. */
  highlights: HighlightView[];
  /** One of two stances stands in both groups; those of none come last. */
  by_stance: GroupView[];
  by_speaker: GroupView[];
  /** Under the article's own headings, what is no longer in the text last. */
  by_section: GroupView[];
  /** Every stance of the codebook, also those that no highlight takes. */
  stances: CountView[];
  /** The topics that the article's highlights have. */
  topics: CountView[];
}

export interface ArticleView {
  id: string;
  /** What `{% part article %}` owns; likewise below. */
  part: string;
  title: string;
  byline: string;
  publication: string;
  published: string;
  date: string;
  url: string;
  link: MarkdownValue | null;
  language: string;
  imported: string;
  file: string;
  note: MarkdownValue | null;
}

export interface HighlightView {
  id: string;
  quote: MarkdownValue;
  /** Several paragraphs where the passage has them. */
  passage: string;
  note: MarkdownValue | null;
  said: MarkdownValue | null;
  stance: string;
  stances: string[];
  topics: string[];
  speaker: SpeakerView | null;
  attribution: string;
  place: string;
  lost: boolean;
  created: string;
  part: string;
}

export interface SpeakerView {
  name: string;
  role: string;
  affiliation: string;
}

export interface GroupView {
  name: string;
  count: number;
  highlights: HighlightView[];
  part: string;
}

export interface CountView {
  name: string;
  count: number;
}
