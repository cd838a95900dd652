const longestFurniture = 160;

/** Lines that a page puts between an article's paragraphs, in full. */
const wholeLines = new Set(
  `advertisement|advertisements|advertising|ad|sponsored|sponsored content|paid content|related|related articles|
  related stories|related topics|related content|recommended|recommended for you|most read|most popular|most viewed|
  trending|trending now|more on this story|more on this topic|more stories|more from this author|top stories|editors’ picks|
  read more|see more|show more|load more|share|share this|share this article|share this story|share full article|save|
  save this article|saved|print|print this page|email|e-mail|copy link|link copied|gift|gift article|gift this article|listen|
  listen to this article|listen to article|follow|follow us|subscribe|subscribe now|sign in|sign up|log in|register|
  newsletter|newsletters|comment|comments|view comments|leave a comment|join the conversation|add to favorites|
  bookmark|report this ad|skip advertisement|skip to content|skip to main content|back to top|close|menu|facebook|twitter|x|
  linkedin|whatsapp|telegram|image|images|photos|video|watch|live|end of story|story continues below advertisement|
  story continues below|article continues below|article continues after advertisement|continue reading|
  continue reading the main story|supported by|this article is free to read|anzeige|werbung|mehr zum thema|lesen sie auch|
  das könnte sie auch interessieren|teilen|merken|drucken|kommentare|zur startseite|publicité|à lire aussi|lire aussi|partager|
  sur le même sujet|réservé aux abonnés|article réservé aux abonnés|publicidad|lea también|más información|compartir|
  publicidade|leia também|leia mais|compartilhar|pubblicità|leggi anche|condividi|advertentie|lees ook|delen`
    .split('|')
    .map((line) => line.trim()),
);

/** How lines begin that send the reader elsewhere: to another story, a newsletter, an account. */
const openings =
  /^(?:read more|also read|see also|read also|related|more on|read next|watch|listen|must read|don[’']t miss|recommended|in pictures|explainer|read the (?:rest|full (?:story|article))|lesen sie auch|mehr zum thema|lees ook|lire aussi|à lire aussi|lea también|leia também|leia mais|leggi anche)\s?(?::|[-–—»>]|here\b)/iu;
const invitations =
  /^(?:sign up (?:for|to|here)|subscribe (?:to|for|now)|get (?:our|the) .{0,40}newsletter|follow .{2,60} on (?:twitter|x|facebook|instagram|threads|bluesky)|click here to|download (?:the|our) .{0,30}app|join (?:our|the) .{0,40}(?:newsletter|channel)|already a subscriber|support (?:our|independent) journalism)\b/iu;

const readingTime =
  /^(?:(?:reading time|estimated reading time|lesezeit|temps de lecture|tiempo de lectura|tempo de leitura|tempo di lettura|leestijd|lecture|listen|listen to this article)\s?:?\s?)?(?:ca\. )?\d{1,3}\s?(?:-\s?)?(?:min|mins|min\.|minutes?|minuten|minutos?|minuti)(?:\.?\s(?:read|to read|listen|de lecture|de lectura|de leitura|lesezeit|di lettura|leestijd))?$/iu;
const counts =
  /^(?:\d[\d.,]*k?\s?(?:comments?|shares?|likes?|views?|kommentare?|commentaires?|comentarios?|reactions?)|(?:comments?|shares?|likes?|kommentare?|share|save)\s?[(:]?\s?\d[\d.,]*k?\)?|\d{1,2} (?:minutes?|hours?|days?|weeks?) ago)$/iu;

/** Whether a line belongs to the page around an article: reading time, advertisement, sharing, links to other stories. */
export function isPageFurniture(line: string): boolean {
  if (line.length > longestFurniture) return false;
  const bare = line.replace(/[\s:…»>]+$/u, '').toLowerCase();
  if (wholeLines.has(bare)) return true;
  return [openings, invitations, readingTime, counts].some((pattern) => pattern.test(line.replace(/\.$/u, '')));
}

/** Whether a line heads a list of other stories, so that headlines after it are links. */
export function headsOtherStories(line: string): boolean {
  return /^(?:related|most (?:read|popular|viewed)|more (?:on|from|stories)|recommended|trending|top stories|editors|read (?:more|next)|mehr zum|das könnte|sur le même|lees ook|lesen sie)/iu.test(line) && line.length <= 60;
}
