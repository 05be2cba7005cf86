import { ActionIcon } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconTrash } from '@tabler/icons-react';
import type { KeyboardEvent } from 'react';
import { useModelWords } from '../../../words/models';
import { useEditing } from './context';

/** Where one of several stands among them, and how it is moved. */
export interface Place {
  /** Id of its field, less its number: "option-0" for "option-0-3". */
  kind: string;
  at: number;
  count: number;
  onMove: (to: number) => void;
}

/** Alt and an arrow move what one types in; the keyboard stays on it. */
export function useMoving({ kind, at, count, onMove }: Place) {
  const { focus } = useEditing();
  return (event: KeyboardEvent) => {
    const to = event.altKey ? at + ({ ArrowUp: -1, ArrowDown: 1 }[event.key] ?? 0) : at;
    if (to === at || to < 0 || to >= count) return;
    event.preventDefault();
    onMove(to);
    focus(`${kind}-${to}`);
  };
}

/** Up, down, away. */
export function Tools({ place, called, onRemove }: { place: Place; called: string; onRemove: () => void }) {
  const words = useModelWords();
  const { focus } = useEditing();
  const { kind, at, count, onMove } = place;
  const button = (step: -1 | 1) => {
    const to = at + step;
    const way = step < 0 ? 'up' : 'down';
    const Icon = step < 0 ? IconArrowUp : IconArrowDown;
    const ends = to < 0 || to >= count;
    return (
      <ActionIcon
        id={`${kind}-${at}-${way}`}
        variant="subtle"
        color="gray"
        size="md"
        aria-label={words.move[way](called)}
        aria-disabled={ends}
        data-disabled={ends || undefined}
        onClick={() => {
          if (ends) return;
          onMove(to);
          focus(`${kind}-${to}-${way}`);
        }}
      >
        <Icon size={16} aria-hidden />
      </ActionIcon>
    );
  };
  return (
    <span className="row-tools">
      {button(-1)}
      {button(1)}
      <ActionIcon variant="subtle" color="gray" size="md" aria-label={words.remove(called)} onClick={onRemove}>
        <IconTrash size={16} aria-hidden />
      </ActionIcon>
    </span>
  );
}
