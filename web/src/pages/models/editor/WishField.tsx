import { Autocomplete } from '@mantine/core';
import { useEffect, useRef, useState, type KeyboardEvent, type RefObject } from 'react';
import { conditionNames } from '../../../models/draft';
import { inserted, suggestions, tokens, written } from '../../../models/wish';
import { useModelWords } from '../../../words/models';
import { useEditing } from './context';

const JOINTS = ['not', 'and', 'or', 'if', '(', ')'];

/** A condition: typed, with names offered while one types; or put together from the options and the small words between. */
export function WishField({
  id,
  value,
  label,
  placeholder,
  onChange,
  onKeyDown,
  onEnter,
}: {
  id: string;
  value: string;
  label: string;
  placeholder?: string;
  onChange: (wish: string) => void;
  onKeyDown?: (event: KeyboardEvent) => void;
  onEnter?: () => void;
}) {
  const words = useModelWords();
  const { draft, problems } = useEditing();
  const field = useRef<HTMLInputElement>(null);
  const [caret, setCaret] = useState(value.length);
  const around = useRef<HTMLDivElement>(null);
  const [active, setActive] = useActive(around);
  const names = conditionNames(draft);
  const last = tokens(value.slice(0, caret)).at(-1);
  const typing = last !== undefined && (last.kind === 'name' || last.kind === 'quoted');
  const found = typing ? suggestions(value, caret, names).slice(0, 8) : [];
  const place = (at: number) =>
    requestAnimationFrame(() => {
      field.current?.focus();
      field.current?.setSelectionRange(at, at);
      setCaret(at);
    });
  const put = (piece: string) => {
    const next = inserted(value, Math.min(caret, value.length), piece);
    onChange(next.text);
    place(next.caret);
  };
  return (
    <div
      className="wish"
      ref={around}
      onFocus={() => setActive(true)}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) setActive(false);
      }}
    >
      <Autocomplete
        ref={field}
        id={id}
        aria-label={label}
        placeholder={placeholder}
        size="sm"
        value={value}
        data={[...new Set(found.map((one) => one.text))]}
        filter={({ options }) => options}
        renderOption={({ option }) => <span>{found.find((one) => one.text === option.value)?.name ?? option.value}</span>}
        onOptionSubmit={(text) => place(found.find((one) => one.text === text)?.caret ?? text.length)}
        onChange={(text) => {
          onChange(text);
          setCaret(field.current?.selectionStart ?? text.length);
        }}
        onSelect={(event) => setCaret(event.currentTarget.selectionStart ?? value.length)}
        onKeyDown={(event) => {
          onKeyDown?.(event);
          if (event.key === 'Enter' && field.current?.getAttribute('aria-activedescendant') === null && found.length === 0) onEnter?.();
        }}
        error={problems.at(id)}
        comboboxProps={{ withinPortal: true }}
        autoComplete="off"
        spellCheck={false}
      />
      {active && names.length > 0 && (
        <div className="pieces" role="group" aria-label={words.pieces}>
          {JOINTS.map((piece) => (
            <button key={piece} type="button" className="joint" onMouseDown={(event) => event.preventDefault()} onClick={() => put(piece)}>
              {piece}
            </button>
          ))}
          {names.map((name) => (
            <button key={name} type="button" onMouseDown={(event) => event.preventDefault()} onClick={() => put(written(name))}>
              {name}
            </button>
          ))}
        </div>
      )}
    </div>
  );
}

/**
 * Whether one is at work in a field. It ends when the keyboard leaves it; after a click elsewhere only once the button is up
 * again, as what one clicks on must not move away below the pointer.
 */
function useActive(around: RefObject<HTMLElement | null>): [boolean, (active: boolean) => void] {
  const [active, setActive] = useState(false);
  const pressed = useRef(false);
  useEffect(() => {
    if (!active) return;
    const down = () => {
      pressed.current = true;
    };
    const up = () => {
      pressed.current = false;
      setTimeout(() => {
        if (around.current?.contains(document.activeElement) !== true) setActive(false);
      });
    };
    document.addEventListener('pointerdown', down, true);
    document.addEventListener('pointerup', up, true);
    document.addEventListener('pointercancel', up, true);
    return () => {
      pressed.current = false;
      document.removeEventListener('pointerdown', down, true);
      document.removeEventListener('pointerup', up, true);
      document.removeEventListener('pointercancel', up, true);
    };
  }, [active, around]);
  return [active, (next) => (next || !pressed.current) && setActive(next)];
}
