/** Forms of English verbs, so that a lexicon can name a verb once: `{want}`, `{hold/held}`, `{give/gave/given}`. */

/** Verbs whose last letter is doubled before -ed and -ing. */
const DOUBLED =
  /^(?:ban|bar|beg|cap|commit|control|cut|drop|get|hit|let|nod|permit|plan|prefer|put|quit|rebut|refer|run|scrap|set|shed|shrug|shun|shut|slam|snub|spur|stop|submit|swap|win|dig|rub|dub|clap|ship|strip|wrap|trim|chop|admit|concur|defer|occur|regret|transfer)$/;

/** The base, the form with -s, the past forms and the form with -ing. Irregular past forms are given. */
export function formsOf(base: string, ...past: readonly string[]): string[] {
  const stem = DOUBLED.test(base) ? base + base.at(-1) : base;
  const third = /(?:s|x|z|ch|sh|o)$/.test(base)
    ? `${base}es`
    : /[^aeiou]y$/.test(base)
      ? `${base.slice(0, -1)}ies`
      : `${base}s`;
  const regular = /e$/.test(base) ? `${base}d` : /[^aeiou]y$/.test(base) ? `${base.slice(0, -1)}ied` : `${stem}ed`;
  const going = /[^eoy]e$/.test(base) ? `${base.slice(0, -1)}ing` : `${stem}ing`;
  return [...new Set([base, third, ...(past.length > 0 ? past : [regular]), going])];
}

/** "urged Ruhn to": the one who is asked stands between. */
const ADDRESSED = String.raw`(?= (?:[\p{L}\p{N}’'.-]+ ){1,7}?(?:not )?to )`;

/** The words with each `{verb}` written out as its forms, the longest first; "… to" at the end stands for an addressee and "to". */
export const withForms = (words: string): string =>
  words.replace(/ … to$/, ADDRESSED).replace(/\{(\p{Ll}[\p{Ll}/-]*)\}/gu, (_, verb: string) => {
    const [base, ...past] = verb.split('/');
    const forms = formsOf(base!, ...past).toSorted((a, b) => b.length - a.length);
    return `(?:${forms.join('|')})`;
  });
