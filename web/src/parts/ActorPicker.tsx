import { Select } from '@mantine/core';
import { useState } from 'react';
import { useActors } from '../api/queries';
import { useWords } from '../words';

export type Picked = { actor: string } | { newActor: string };

const NEW = 'new:';

/** Lets a person say who it is: an actor of the dossier, or one that is new. */
export function ActorPicker({
  dossier,
  label,
  onPick,
  allowNew = true,
  without,
  autoFocus = false,
}: {
  dossier: string;
  label: string;
  onPick: (picked: Picked) => void;
  allowNew?: boolean;
  without?: string;
  autoFocus?: boolean;
}) {
  const words = useWords();
  const actors = useActors(dossier);
  const [typed, setTyped] = useState('');
  const name = typed.trim();
  const known = (actors.data ?? []).filter((actor) => actor.id !== without);
  const needle = name.toLocaleLowerCase();
  const found = known
    .filter((actor) => [actor.name, ...actor.aliases].some((form) => form.toLocaleLowerCase().includes(needle)))
    .slice(0, 40)
    .map((actor) => ({ value: actor.id, label: actor.name }));
  const isNew = allowNew && name.length > 1 && !known.some((actor) => actor.name.toLocaleLowerCase() === needle);
  return (
    <Select
      label={label}
      placeholder={words.report.whoPlaceholder}
      data={isNew ? [...found, { value: NEW + name, label: words.report.whoNew(name) }] : found}
      value={null}
      searchable
      searchValue={typed}
      onSearchChange={setTyped}
      filter={({ options }) => options}
      nothingFoundMessage={words.report.whoNothing}
      onChange={(value) => {
        if (value !== null) {
          onPick(value.startsWith(NEW) ? { newActor: value.slice(NEW.length) } : { actor: value });
        }
      }}
      autoFocus={autoFocus}
      size="sm"
      comboboxProps={{ withinPortal: true }}
    />
  );
}
