import { Button, Checkbox, Group } from '@mantine/core';
import { useState } from 'react';
import { useOutcome, type Subject } from '../../../api/models';
import type { Held, Item, ModelDraft } from '../../../api/modelTypes';
import { Failed } from '../../../parts/States';
import { useModelWords } from '../../../words/models';
import { OutcomeCard } from './OutcomeCard';

/** What can be taken, by party. */
export type Choices = { party: string; options: string[]; now: string[] }[];

export const choicesOf = (draft: ModelDraft): Choices =>
  draft.parties.map((who) => {
    const options = who.options.map((one) => one.name);
    return { party: who.name, options, now: options.filter((name) => draft.statusQuo?.includes(name) === true) };
  });

/** Any outcome, asked about by the options taken in it; also of models too large to list. */
export function AskOutcome({
  dossier,
  subject,
  choices,
  concepts,
  items,
}: {
  dossier: string;
  subject: Subject;
  choices: Choices;
  concepts: readonly Held[];
  items: ReadonlyMap<string, Item>;
}) {
  const words = useModelWords();
  const ask = useOutcome(dossier, subject);
  const [taken, setTaken] = useState<ReadonlySet<string>>(() => new Set(choices.flatMap((one) => one.now)));
  const toggle = (name: string) => {
    const next = new Set(taken);
    if (!next.delete(name)) next.add(name);
    setTaken(next);
  };
  return (
    <section className="ask">
      <h2 className="sub">{words.askTitle}</h2>
      <p className="quiet tight">{words.askWhat}</p>
      <div className="ask-options">
        {choices.map((who) => (
          <fieldset key={who.party}>
            <legend>{who.party}</legend>
            {who.options.map((name) => (
              <Checkbox key={name} size="sm" label={name} checked={taken.has(name)} onChange={() => toggle(name)} />
            ))}
          </fieldset>
        ))}
      </div>
      <Group mt="sm">
        <Button size="xs" variant="default" loading={ask.isPending} onClick={() => ask.mutate(choices.flatMap((who) => who.options).filter((name) => taken.has(name)))}>
          {words.ask}
        </Button>
      </Group>
      {ask.isError && <Failed inside fault={ask.error} />}
      <div aria-live="polite" className="asked">
        {ask.data !== undefined && <OutcomeCard dossier={dossier} card={ask.data} concepts={concepts} items={items} open />}
      </div>
    </section>
  );
}
