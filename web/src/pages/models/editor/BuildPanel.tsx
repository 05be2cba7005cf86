import { Button, Textarea, TextInput } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { addParty } from '../../../models/draft';
import { useModelWords } from '../../../words/models';
import { ConditionsForm } from './ConditionsForm';
import { useEditing } from './context';
import { PartyForm } from './PartyForm';
import { RulesForm } from './RulesForm';
import { StatusForm } from './StatusForm';

/** A model as a form: who decides, what each can do and wants, what cannot be, and where things stand. */
export function BuildPanel({ named }: { named: boolean }) {
  const words = useModelWords();
  const { draft, change, problems, focus } = useEditing();
  return (
    <form className="build" onSubmit={(event) => event.preventDefault()} autoComplete="off">
      <TextInput
        id="name"
        label={words.name}
        description={named ? words.nameKept : undefined}
        readOnly={named}
        placeholder={words.namePlaceholder}
        value={draft.name}
        error={problems.at('name')}
        onChange={(event) => {
          const name = event.currentTarget.value;
          change((now) => ({ ...now, name }), 'name');
        }}
      />
      <Textarea
        label={words.about}
        placeholder={words.aboutPlaceholder}
        autosize
        minRows={1}
        value={draft.about}
        onChange={(event) => {
          const about = event.currentTarget.value;
          change((now) => ({ ...now, about }), 'about');
        }}
        mt="xs"
      />
      <h2 className="sub">{words.who}</h2>
      {draft.parties.length === 0 && <p className="quiet">{words.whoWhat}</p>}
      {draft.parties.map((_, at) => (
        <PartyForm key={at} at={at} />
      ))}
      <Button
        variant="default"
        leftSection={<IconPlus size={16} aria-hidden />}
        onClick={() => {
          change(addParty);
          focus(`party-${draft.parties.length}`);
        }}
      >
        {words.addParty}
      </Button>
      {draft.parties.length > 0 && (
        <>
          <StatusForm />
          <RulesForm />
          <ConditionsForm />
        </>
      )}
    </form>
  );
}
