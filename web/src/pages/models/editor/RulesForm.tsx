import { Button, Checkbox, Menu, NativeSelect } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import type { DraftRule, RuleKind } from '../../../api/modelTypes';
import { addRule, changeRule, optionNames, removeRule } from '../../../models/draft';
import { moved } from '../../../models/lists';
import { useModelWords } from '../../../words/models';
import { useEditing } from './context';
import { EvidenceButton } from './EvidenceButton';
import { Tools, type Place } from './Tools';
import { WishField } from './WishField';

const kinds: RuleKind[] = ['AT_MOST_ONE', 'AT_LEAST_ONE', 'EXACTLY_ONE', 'NEEDS', 'NEVER'];

/** What cannot go together. */
export function RulesForm() {
  const words = useModelWords();
  const { draft, change } = useEditing();
  return (
    <section className="form-section" aria-label={words.rules}>
      <h2 className="sub">{words.rules}</h2>
      <ul className="plain-list">
        {draft.rules.map((_, at) => (
          <RuleRow key={at} at={at} />
        ))}
      </ul>
      <Menu position="bottom-start">
        <Menu.Target>
          <Button size="compact-sm" variant="default" leftSection={<IconPlus size={14} aria-hidden />}>
            {words.addRule}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {kinds.map((kind) => (
            <Menu.Item key={kind} onClick={() => change((now) => addRule(now, kind))}>
              {words.rule[kind]}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
    </section>
  );
}

function RuleRow({ at }: { at: number }) {
  const words = useModelWords();
  const { draft, change, problems } = useEditing();
  const one = draft.rules[at] as DraftRule;
  const id = `rule-${at}`;
  const alter = (next: Partial<DraftRule>, field: string | null = null) => change((now) => changeRule(now, at, next), field);
  const place: Place = { kind: 'rule', at, count: draft.rules.length, onMove: (to) => change((now) => ({ ...now, rules: moved(now.rules, at, to) })) };
  const called = `${words.rule[one.kind]} ${one.kind === 'NEVER' ? (one.condition ?? '') : one.options.join(', ')}`.trim();
  return (
    <li className="form-row rule-row" id={one.kind === 'NEVER' ? undefined : id} tabIndex={-1}>
      <b className="rule-kind">{words.rule[one.kind]}</b>
      <div className="growing">
        {one.kind === 'NEVER' ? (
          <WishField
            id={id}
            value={one.condition ?? ''}
            label={words.never_(at + 1)}
            placeholder={words.neverPlaceholder}
            onChange={(condition) => alter({ condition }, id)}
          />
        ) : one.kind === 'NEEDS' ? (
          <Needs one={one} onChange={(options) => alter({ options })} />
        ) : (
          <Checkbox.Group value={one.options} onChange={(options) => alter({ options: optionNames(draft).filter((name) => options.includes(name)) })} aria-label={called}>
            <div className="rule-options">
              {optionNames(draft).map((name, i) => (
                <Checkbox key={i} size="sm" value={name} label={name} />
              ))}
            </div>
          </Checkbox.Group>
        )}
        {one.kind !== 'NEVER' && problems.at(id) !== undefined && (
          <p className="field-problem" role="alert">
            {problems.at(id)}
          </p>
        )}
      </div>
      <EvidenceButton called={called} evidence={one.evidence} onChange={(evidence) => alter({ evidence })} />
      <Tools place={place} called={called} onRemove={() => change((now) => removeRule(now, at))} />
    </li>
  );
}

function Needs({ one, onChange }: { one: DraftRule; onChange: (options: string[]) => void }) {
  const words = useModelWords();
  const { draft } = useEditing();
  const [option = '', needed = ''] = one.options;
  const data = ['', ...new Set([...optionNames(draft), ...one.options])].map((name) => ({ value: name, label: name === '' ? words.chooseOption : name }));
  return (
    <div className="needs">
      <NativeSelect aria-label={words.needing} value={option} data={data} onChange={(event) => onChange([event.currentTarget.value, needed])} />
      <span>{words.needs}</span>
      <NativeSelect aria-label={words.needed} value={needed} data={data} onChange={(event) => onChange([option, event.currentTarget.value])} />
    </div>
  );
}
