import type { Address, Email } from 'postal-mime';

/**
 * A mail without the marks that a browser puts before Japanese words. Its decoder of ISO-2022-JP takes the escape at
 * the end of one text and that at the beginning of the next, which follow each other, for a fault; the mail parser uses
 * one decoder for all texts, and a header's words each are one.
 */
export function mendJapanese(mail: Email): Email {
  const { from, sender, subject, text, html } = mail;
  return {
    ...mail,
    subject: subject?.replace(/\uFFFD/gu, ''),
    from: from && withMendedName(from),
    sender: sender && withMendedName(sender),
    text: text?.replace(/^\uFFFD/u, ''),
    html: html?.replace(/^\uFFFD/u, ''),
  };
}

function withMendedName(address: Address): Address {
  return { ...address, name: address.name.replace(/\uFFFD/gu, '') };
}
