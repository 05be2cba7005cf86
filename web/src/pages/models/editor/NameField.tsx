import { TextInput, type TextInputProps } from '@mantine/core';
import { useRef } from 'react';
import type { ModelDraft } from '../../../api/modelTypes';
import { useEditing } from './context';

/** A name that others refer to; they follow while one types. */
export function NameField({
  id,
  value,
  name,
  ...rest
}: {
  id: string;
  value: string;
  /** The draft with it called so, and what the others now call it. */
  name: (draft: ModelDraft, to: string, known: string) => { draft: ModelDraft; known: string };
} & Omit<TextInputProps, 'value' | 'onChange' | 'name'>) {
  const { change, problems, draft } = useEditing();
  const known = useRef(value);
  return (
    <TextInput
      {...rest}
      id={id}
      value={value}
      error={problems.at(id)}
      onFocus={() => {
        known.current = value.trim();
      }}
      onChange={(event) => {
        const named = name(draft, event.currentTarget.value, known.current);
        known.current = named.known;
        change(() => named.draft, id);
      }}
      onBlur={() => {
        if (value !== value.trim()) change(() => name(draft, value.trim(), known.current).draft, id);
      }}
    />
  );
}
