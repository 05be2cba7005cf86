import { Button, Checkbox, Group } from '@mantine/core';
import { tick } from '../../../models/draft';
import { useModelWords } from '../../../words/models';
import { useEditing } from './context';

/** Where things stand: the options taken now, or that nobody has said. */
export function StatusForm() {
  const words = useModelWords();
  const { draft, change, problems } = useEditing();
  const known = draft.statusQuo !== null;
  return (
    <section className="form-section" aria-label={words.now} id="status" tabIndex={-1}>
      <h2 className="sub">{words.now}</h2>
      <p className="quiet tight">{known ? words.statusWhat : words.statusOpen}</p>
      <div className="status-options">
        {draft.parties.map((who, i) => (
          <fieldset key={i}>
            <legend>{who.name === '' ? words.partyNumber(i + 1) : who.name}</legend>
            {who.options.map((option, k) => (
              <Checkbox
                key={k}
                size="sm"
                label={option.name === '' ? words.optionNumber(k + 1) : option.name}
                disabled={option.name === ''}
                checked={draft.statusQuo?.includes(option.name) === true}
                onChange={(event) => {
                  const taken = event.currentTarget.checked;
                  change((now) => tick(now, option.name, taken));
                }}
              />
            ))}
          </fieldset>
        ))}
      </div>
      {problems.at('status') !== undefined && (
        <p className="field-problem" role="alert">
          {problems.at('status')}
        </p>
      )}
      <Group mt="xs">
        {known ? (
          <Button size="compact-sm" variant="default" onClick={() => change((now) => ({ ...now, statusQuo: null }))}>
            {words.leaveOpen}
          </Button>
        ) : (
          <Button size="compact-sm" variant="default" onClick={() => change((now) => ({ ...now, statusQuo: [] }))}>
            {words.nothingNow}
          </Button>
        )}
      </Group>
    </section>
  );
}
