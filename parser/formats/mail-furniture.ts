import type { ImportedArticle } from '../../core/import/imported-article';

const longest = 300;

/** Lines that a newsletter puts around its text, for the reader as a subscriber. */
const furniture = new RegExp(
  [
    'unsubscribe', 'manage (?:your )?(?:email |newsletter )?(?:preferences|subscriptions?)', 'update (?:your )?(?:email )?preferences',
    '(?:view|read|open) (?:this |it )?(?:email |message |newsletter |post )?(?:in|on) (?:your|a|the) (?:web )?(?:browser|web|app)',
    'view (?:this )?(?:email )?online', 'forward(?:ed)? (?:this (?:email|newsletter) )?to a friend', 'add us to your address book',
    'you(?:[’\']re| are) receiving this (?:email|e-mail|newsletter|message)', 'this (?:email|e-mail|message|newsletter) was sent to',
    'newsletter (?:abbestellen|abmelden)', 'abmelden', 'im browser (?:ansehen|anzeigen|öffnen|lesen)', 'se désabonner', 'se désinscrire',
    '(?:voir|afficher|lire) (?:cet? |le )?(?:e-?mail |message )?(?:dans|sur) (?:votre|le) navigateur', 'darse de baja', 'cancelar (?:la )?suscripción',
    'disiscriviti', 'cancellati', 'cancelar (?:a )?inscrição', 'uitschrijven', 'afmelden',
  ].map((words) => `(?<!\\p{L})${words}(?!\\p{L})`).join('|'),
  'iu',
);

/** Sets aside the lines of a newsletter that are no part of its text: how to leave it, how else to read it. */
export function setMailFurnitureAside(article: ImportedArticle): ImportedArticle {
  const aside = new Set(article.setAside);
  article.blocks.forEach(({ type, text, inline = [] }, index) => {
    // A sentence of the article's own can speak of leaving a list; what leads out of one is a link.
    const isFurniture = (type === 'paragraph' || type === 'list-item') && text.length <= longest && furniture.test(text);
    if (isFurniture && (inline.some(({ kind }) => kind === 'link') || text.length < 60)) aside.add(index);
  });
  return { ...article, setAside: [...aside].sort((a, b) => a - b) };
}
