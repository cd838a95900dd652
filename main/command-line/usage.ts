export const usage = `Usage:
  stancemark [--library DIR]
      Opens the workbench on a library; a folder that is missing or empty becomes a new one.
  stancemark import FILE… [--library DIR] [--chapters each|whole]
      Imports files, and those in folders. An e-book is one article, or with --chapters each one for every chapter.
  stancemark export --format markdown|obsidian|logseq|zotero|academic|briefing --out DIR [--library DIR]
                    [--article ID]… [--tag NAME|ID]… [--speaker NAME|ID]… [--from DATE] [--to DATE]
                    [--arrangement stance|reading] [--one-file] [--overwrite | --update [--new-under-date]]
      Writes the notes of every article, or of those that are asked for, to a file of its own in DIR, or with
      --one-file all to one. --template FILE in the place of --format writes them by a template.
      --tag (with the tags below it), --speaker, --from and --to leave out other highlights, and articles without any.
      A DATE, by which an article was published, is 2022, 2022-02 or 2022-02-24.
      A file that is there is left, or with --overwrite replaced. --update writes files that can be kept up to date,
      and in those that it finds in DIR changes only what Stancemark wrote; --new-under-date puts what is new there
      under a heading with the date.
  stancemark export --format bibtex|biblatex|csl-json --out DIR [--library DIR] [--article ID]… [--overwrite]
      Writes the references to the articles to one file in DIR.
  stancemark --help
`;

export const forms = {
  import: 'import FILE… [--library DIR] [--chapters each|whole]',
  export: 'export --format FORMAT --out DIR [--library DIR] [--article ID]… [--overwrite | --update]; --help tells more.',
};
