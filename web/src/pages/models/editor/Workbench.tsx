import { ActionIcon, Anchor, Button, Group, Tabs, Title, Tooltip } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconArrowBackUp, IconArrowForwardUp, IconDeviceFloppy } from '@tabler/icons-react';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { useCheck, useComparison, useView, type Draws, type Subject } from '../../../api/models';
import type { KeptModel, ModelComparison, ModelProblem } from '../../../api/modelTypes';
import { optionNames, sent } from '../../../models/draft';
import { drop, type Desk, type Working } from '../../../models/kept';
import { Problems } from '../../../models/problems';
import { Confirm } from '../../../parts/Confirm';
import { useTell } from '../../../parts/tell';
import { useModelWords } from '../../../words/models';
import { modelAddress } from '../addresses';
import { choicesOf } from '../results/AskOutcome';
import { ResultPanels, ResultTabs, USUAL_DRAWS } from '../results/ResultTabs';
import { BesideBase } from './BesideBase';
import { BuildPanel } from './BuildPanel';
import { Consequences } from './Consequences';
import { EditingProvider } from './context';
import { KeepDialog } from './KeepDialog';
import { TextPanel } from './TextPanel';
import { useGuard } from './useGuard';
import { useWork } from './useWork';

/** Models with more options are worked out only when asked for, as each step would take seconds. */
const MOST_AT_ONCE = 12;

/** While one types, nothing is drawn. */
const QUICKLY: Draws = { draws: 0, seed: 1, patience: false };

const trialOf = (comparison: ModelComparison) => comparison.trial;
const whole = (comparison: ModelComparison) => comparison;

/** Where a model is made: a form or its text, what follows from it so far, and the step that keeps it. */
export function Workbench({ desk, base, initial, begun }: { desk: Desk; base: KeptModel | null; initial: Working; begun: boolean }) {
  const modelWords = useModelWords();
  const tell = useTell();
  const navigate = useNavigate();
  const { dossier, model, trial } = desk;
  const work = useWork(desk, initial, begun);
  const { working } = work;
  const [tab, setTab] = useState<string | null>(initial.yaml !== null ? 'text' : 'build');
  const [draws, setDraws] = useState<Draws>(USUAL_DRAWS);
  const [keeping, setKeeping] = useState(false);
  const [leaving, setLeaving] = useState(false);
  const [asked, setAsked] = useState<Working | null>(null);
  const guard = useGuard(work.touched && !keeping);

  const [settled] = useDebouncedValue(working, 350);
  const body = useMemo(() => ({ draft: settled.yaml === null ? sent(settled.draft) : null, yaml: settled.yaml }), [settled]);
  const check = useCheck(dossier, body);
  const current = settled === working && !check.isPlaceholderData ? check.data : undefined;
  const sound = current !== undefined && current.problems.length === 0;
  // an untouched page is not yet told that it is empty
  const problems = useMemo(() => new Problems(work.touched ? (check.data?.problems ?? []) : []), [check.data, work.touched]);
  const { write } = work;
  useEffect(() => {
    // the form follows the text as soon as that can be read
    if (settled.yaml !== null && current?.draft != null && JSON.stringify(current.draft) !== JSON.stringify(settled.draft)) write(settled.yaml, current.draft);
  }, [settled, current, write]);

  const small = optionNames(working.draft).length <= MOST_AT_ONCE;
  const wanted = sound && (small || asked === settled);
  const alone: Subject = useMemo(() => ({ model: null, version: null, ...body }), [body]);
  const compared: Subject = useMemo(() => ({ model, version: null, ...body }), [model, body]);
  const inResults = tab !== 'build' && tab !== 'text';
  const how = inResults ? draws : QUICKLY;
  const own = useView(dossier, alone, how, wanted && model === null);
  const trialView = useComparison(dossier, compared, how, wanted && model !== null, trialOf);
  const beside = useComparison(dossier, compared, how, wanted && model !== null, whole);
  const view = model === null ? own : trialView;
  const choices = useMemo(() => choicesOf(settled.draft), [settled]);

  const wait = useRef<string | null>(null);
  const focus = useCallback((id: string) => {
    wait.current = id;
  }, []);
  useEffect(() => {
    if (wait.current === null) return;
    document.getElementById(wait.current)?.focus();
    wait.current = null;
  });
  const go = (problem: ModelProblem) => {
    setTab(working.yaml === null ? 'build' : 'text');
    requestAnimationFrame(() => {
      const field = document.getElementById(problem.place) ?? document.querySelector<HTMLElement>(`[id^="${CSS.escape(problem.place)}-"]`);
      field?.focus();
      field?.scrollIntoView({ block: 'center' });
    });
  };
  useUndoKeys(work.undo, work.redo);
  const title = trial ? modelWords.trialTitle(model ?? '') : model === null ? modelWords.fresh : modelWords.changeTitle(model);
  const away = () => {
    drop(desk);
    void navigate(model === null ? `/d/${dossier}/models` : modelAddress(dossier, model));
  };
  const meanwhile = base !== null && working.base !== null && base.version > working.base;
  const text = working.yaml ?? (work.touched || base === null ? (current?.yaml ?? check.data?.yaml ?? '') : base.yaml);
  return (
    <article className={`page models workbench${trial ? ' trial' : ''}`}>
      <Anchor component={Link} to={model === null ? `/d/${dossier}/models` : modelAddress(dossier, model)} size="sm">
        ← {model ?? modelWords.back}
      </Anchor>
      <Group justify="space-between" align="center" gap="sm" mt={4} className="work-head">
        <Title order={1} size="h3" className="growing">
          {title}
        </Title>
        <Group gap={4}>
          {([
            ['stepBack', IconArrowBackUp, work.undo],
            ['stepOn', IconArrowForwardUp, work.redo],
          ] as const).map(([name, Icon, act]) => (
            <Tooltip key={name} label={modelWords[name]}>
              <ActionIcon variant="subtle" size="lg" aria-label={modelWords[name]} aria-disabled={act === null} data-disabled={act === null || undefined} onClick={() => act?.()}>
                <Icon size={18} aria-hidden />
              </ActionIcon>
            </Tooltip>
          ))}
          {work.touched && (
            <Button variant="default" onClick={() => setLeaving(true)}>
              {modelWords.throwAway}
            </Button>
          )}
          <Button leftSection={<IconDeviceFloppy size={16} aria-hidden />} disabled={!sound} onClick={() => setKeeping(true)}>
            {modelWords.keep}
          </Button>
        </Group>
      </Group>
      {trial && <p className="notice">{modelWords.trialWhat}</p>}
      {meanwhile && <p className="notice">{modelWords.meanwhile(base.version)}</p>}
      {base?.comments === true && working.yaml === null && work.touched && <p className="notice">{modelWords.comments}</p>}
      <Tabs value={tab} onChange={setTab} keepMounted={false} mt="sm">
        <Tabs.List aria-label={title}>
          <Tabs.Tab value="build">{modelWords.tabs.build}</Tabs.Tab>
          <Tabs.Tab value="text">{modelWords.tabs.text}</Tabs.Tab>
          <ResultTabs />
        </Tabs.List>
        <Tabs.Panel value="build" pt="sm">
          {working.yaml !== null && current?.draft === null ? (
            <p className="notice">{modelWords.unreadable}</p>
          ) : (
            <div className="bench">
              <EditingProvider value={{ dossier, draft: working.draft, change: work.change, problems, focus }}>
                <BuildPanel named={model !== null} />
              </EditingProvider>
              <Consequences check={work.touched || base !== null ? check.data : undefined} view={view} difference={beside.data?.difference ?? null} asked={small || asked === settled} onAsk={() => setAsked(settled)} onGo={go} />
            </div>
          )}
        </Tabs.Panel>
        <Tabs.Panel value="text" pt="sm">
          <TextPanel
            text={text}
            written={working.yaml !== null}
            problems={problems.all}
            onChange={(yaml) => work.write(yaml, null)}
            onDrop={working.yaml === null ? null : () => work.write(null, null)}
          />
        </Tabs.Panel>
        {inResults && !sound ? (
          <Tabs.Panel value={tab ?? ''} pt="sm">
            <p className="notice">{current === undefined ? modelWords.checking : modelWords.mendFirst}</p>
          </Tabs.Panel>
        ) : inResults && !wanted ? (
          <Tabs.Panel value={tab ?? ''} pt="sm">
            <p className="notice">{modelWords.large}</p>
            <Button variant="default" onClick={() => setAsked(settled)}>
              {modelWords.workOut}
            </Button>
          </Tabs.Panel>
        ) : (
          <ResultPanels
            dossier={dossier}
            subject={alone}
            view={view}
            choices={choices}
            draws={draws}
            onDraws={setDraws}
            beside={
              beside.data !== undefined ? (
                <BesideBase dossier={dossier} {...beside.data} />
              ) : undefined
            }
          />
        )}
      </Tabs>
      {keeping && (
        <KeepDialog
          dossier={dossier}
          working={working}
          base={base}
          trial={trial}
          onClose={() => setKeeping(false)}
          onKept={(kept) => {
            drop(desk);
            tell.done(modelWords.keptAs(kept.version));
            void navigate(modelAddress(dossier, kept.name));
          }}
        />
      )}
      {leaving && (
        <Confirm title={modelWords.throwTitle} what={modelWords.throwWhat} yes={modelWords.throwAway} onYes={away} onNo={() => setLeaving(false)} />
      )}
      {guard.asking && (
        <Confirm title={modelWords.leaveTitle} what={modelWords.leaveWhat} yes={modelWords.leaveDo} no={modelWords.stay} onYes={guard.go} onNo={guard.stay} />
      )}
    </article>
  );
}

/** While a model is worked on, the keys of undo take back its steps, not changes of the dossier. */
function useUndoKeys(undo: (() => void) | null, redo: (() => void) | null) {
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      const target = event.target instanceof Element ? event.target : null;
      if (target === null || target.closest('[role="dialog"]') !== null) return; // windows have fields of their own
      const typing = target.matches('input, textarea, select');
      const key = event.key.toLowerCase();
      const command = (event.ctrlKey || event.metaKey) && (key === 'z' || key === 'y');
      if (!command && !(key === 'u' && !typing && !event.ctrlKey && !event.metaKey && !event.altKey)) return;
      event.stopPropagation();
      if (target.matches('textarea')) return; // a text takes back its own typing
      event.preventDefault();
      (key === 'y' || (key === 'z' && event.shiftKey) ? redo : undo)?.();
    };
    window.addEventListener('keydown', pressed, true);
    return () => window.removeEventListener('keydown', pressed, true);
  }, [undo, redo]);
}
