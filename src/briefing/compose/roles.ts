/** Who somebody is: the office that a passage gives, and what the record tells of the person's acts. */

import type { Actor } from '../../record/actors.ts';
import type { Sentence } from '../brief.ts';
import { officeOwner, shortName } from './names.ts';
import { list, paragraph, type Telling, told } from './telling.ts';

/** Office, and the last things that the person did. */
export function sayRole(telling: Telling, actor: Actor): Sentence[] {
  paragraph(telling);
  const roles = actor.roles
    .filter(role => !actor.roles.some(other => other !== role && other.title.endsWith(` ${role.title}`)))
    .slice(0, 2);
  const offices = roles.map(role => {
    const owner = officeOwner(telling, role);
    const title =
      / of /.test(role.title) && owner === null
        ? role.title
        : `${owner ?? (/^vice|^deputy/i.test(role.title) ? '' : 'a')} ${role.title}`;
    return title.trim();
  });
  const acts = telling.record.events.filter(
    event => event.actuality === 'asserted' && event.title.startsWith(`${actor.name} `),
  );
  const deeds = acts.slice(-3).map(event => shortened(telling, event.title.slice(actor.name.length + 1)));
  const spans = roles.flatMap(role => role.evidence.slice(0, 1));
  const evidence = spans.length > 0 ? spans : actor.evidence.slice(0, 1);
  const office = offices.length > 0 ? `is ${offices.join(' and ')}`.replace(/is a (?=[aeiou])/, 'is an ') : '';
  if (office === '' && deeds.length === 0) return [];
  const done = list([...new Set(deeds)]);
  return [
    told(
      `${actor.name} ${[office, done].filter(words => words !== '').join(', who ')}`,
      [actor, ...acts.slice(-3)],
      [...evidence, ...acts.slice(-3).flatMap(event => event.evidence.slice(0, 1))],
    ),
  ];
}

/** Full names of people as they are called afterwards. */
const shortened = (telling: Telling, title: string): string =>
  telling.record.actors
    .filter(actor => actor.kind === 'person')
    .reduce((words, actor) => words.replace(actor.name, shortName(telling, actor)), title);
