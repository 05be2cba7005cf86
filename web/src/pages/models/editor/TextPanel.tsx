import { Button, Textarea } from '@mantine/core';
import { useRef } from 'react';
import type { ModelProblem } from '../../../api/modelTypes';
import { offsetOf } from '../../../models/problems';
import { useModelWords } from '../../../words/models';

/** The model's file itself, for those who would rather write. */
export function TextPanel({
  text,
  written,
  problems,
  onChange,
  onDrop,
}: {
  text: string;
  /** Whether it was changed here, so that it is what counts. */
  written: boolean;
  problems: readonly ModelProblem[];
  onChange: (text: string) => void;
  onDrop: (() => void) | null;
}) {
  const words = useModelWords();
  const field = useRef<HTMLTextAreaElement>(null);
  const go = (place: string) => {
    const at = offsetOf(place, text);
    if (at === null || field.current === null) return;
    field.current.focus();
    field.current.setSelectionRange(at, at);
    const line = text.slice(0, at).split('\n').length;
    field.current.scrollTop = Math.max(0, (line - 5) * parseFloat(getComputedStyle(field.current).lineHeight));
  };
  return (
    <section>
      <p className="quiet">{words.textWhat}</p>
      {written && problems.length > 0 && (
        <div role="status">
          <ul className="text-problems" aria-label={words.problems(problems.length)}>
            {problems.map((problem, i) => (
              <li key={i}>
                {offsetOf(problem.place, text) !== null && (
                  <button type="button" className="link-button" onClick={() => go(problem.place)}>
                    {words.line(problem.place.split(':')[0] ?? '')}
                  </button>
                )}{' '}
                {problem.sentence}
              </li>
            ))}
          </ul>
        </div>
      )}
      <Textarea
        ref={field}
        aria-label={words.tabs.text}
        value={text}
        onChange={(event) => onChange(event.currentTarget.value)}
        autosize
        minRows={18}
        maxRows={34}
        spellCheck={false}
        classNames={{ input: 'yaml' }}
      />
      {onDrop !== null && (
        <Button mt="xs" size="compact-sm" variant="default" onClick={onDrop}>
          {words.dropText}
        </Button>
      )}
    </section>
  );
}
