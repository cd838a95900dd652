const longestFurniture = 160;

/** Lines that a page puts between an article's paragraphs, in full. */
const wholeLines = new Set(
  `advertisement|advertisements|advertising|ad|sponsored|sponsored content|paid content|related|related articles|
  related stories|related topics|related content|recommended|recommended for you|most read|most popular|most viewed|
  trending|trending now|more on this story|more on this topic|more stories|more from this author|top stories|
  editors’ picks|read more|see more|show more|load more|share|share this|share this article|share this story|
  share full article|save|save this article|saved|print|print this page|email|e-mail|copy link|link copied|gift|
  gift article|gift this article|listen|listen to this article|listen to article|follow|follow us|subscribe|
  subscribe now|sign in|sign up|log in|register|newsletter|newsletters|comment|comments|view comments|leave a comment|
  join the conversation|add to favorites|bookmark|report this ad|skip advertisement|skip to content|
  skip to main content|back to top|close|menu|facebook|twitter|linkedin|whatsapp|telegram|image|images|photos|video|
  watch|live|end of story|story continues below|story continues below advertisement|article continues below|
  article continues after advertisement|continue reading|continue reading the main story|supported by|anzeige|werbung|
  mehr zum thema|lesen sie auch|das könnte sie auch interessieren|teilen|merken|drucken|kommentare|zur startseite|
  publicité|à lire aussi|lire aussi|partager|sur le même sujet|réservé aux abonnés|article réservé aux abonnés|
  publicidad|lea también|más información|compartir|publicidade|leia também|leia mais|compartilhar|pubblicità|
  leggi anche|condividi|advertentie|lees ook|delen`
    .split('|')
    .map((line) => line.trim()),
);

/** An expression for lines that begin as one of `beginnings`, expressions themselves, and go on as `rest`. */
function linesThat(beginnings: readonly string[], rest: string): RegExp {
  return new RegExp(`^(?:${beginnings.join('|')})${rest}`, 'iu');
}

/** Lines that lead to another story: “Read more: …”. */
const otherStory = linesThat(
  [
    'read more', 'read next', 'read also', 'also read', 'see also', 'must read', 'related', 'recommended', 'more on',
    'watch', 'listen', 'don[’\']t miss', 'in pictures', 'explainer', 'read the (?:rest|full (?:story|article))',
    'lesen sie auch', 'mehr zum thema', 'lees ook', 'lire aussi', 'à lire aussi', 'lea también', 'leia também',
    'leia mais', 'leggi anche',
  ],
  '\\s?(?::|[-–—»>]|here\\b)',
);

/** Lines that ask the reader to do something else than read on. */
const invitation = linesThat(
  [
    'sign up (?:for|to|here)', 'subscribe (?:to|for|now)', 'get (?:our|the) .{0,40}newsletter', 'click here to',
    'follow .{2,60} on (?:twitter|x|facebook|instagram|threads|bluesky)', 'download (?:the|our) .{0,30}app',
    'join (?:our|the) .{0,40}(?:newsletter|channel)', 'already a subscriber', 'support (?:our|independent) journalism',
  ],
  '\\b',
);

const minutes = '\\d{1,3}\\s?(?:-\\s?)?(?:min|mins|min\\.|minutes?|minuten|minutos?|minuti)';
const readingTime = linesThat(
  [
    `(?:(?:estimated )?reading time|listen(?: to this article)?|lecture)\\s?:?\\s?${minutes}`,
    `(?:lesezeit|leestijd)\\s?:?\\s?(?:ca\\. )?${minutes}`,
    `(?:temps de lecture|tiempo de lectura|tempo de leitura|tempo di lettura)\\s?:?\\s?${minutes}`,
    `${minutes}(?:\\.?\\s(?:read|to read|listen|lesezeit|leestijd|de lecture|de lectura|de leitura|di lettura))?`,
  ],
  '$',
);

const thing = '(?:comments?|shares?|likes?|views?|reactions?|kommentare?|commentaires?|comentarios?)';
const count = linesThat(
  [
    `\\d[\\d.,]*k?\\s?${thing}`, `(?:${thing}|save)\\s?[(:]?\\s?\\d[\\d.,]*k?\\)?`,
    '\\d{1,2} (?:minutes?|hours?|days?|weeks?) ago',
  ],
  '$',
);

const furniture = [otherStory, invitation, readingTime, count];

/** Whether a line belongs to the page around an article: reading time, advertisement, sharing, other stories. */
export function isPageFurniture(line: string): boolean {
  if (line.length > longestFurniture) return false;
  if (wholeLines.has(line.replace(/[\s:…»>]+$/u, '').toLowerCase())) return true;
  const unended = line.replace(/\.$/u, '');
  return furniture.some((pattern) => pattern.test(unended));
}

const otherStories = linesThat(
  [
    'related', 'most (?:read|popular|viewed)', 'more (?:on|from|stories)', 'recommended', 'trending', 'top stories',
    'editors', 'read (?:more|next)', 'mehr zum', 'das könnte', 'sur le même', 'lees ook', 'lesen sie',
  ],
  '.{0,50}$',
);

/** Whether a line heads a list of other stories, so that headlines after it are links. */
export function headsOtherStories(line: string): boolean {
  return otherStories.test(line);
}
