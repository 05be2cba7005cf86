import { ActionIcon, Group, Text, Tooltip } from '@mantine/core';
import { useDisclosure, useHotkeys } from '@mantine/hooks';
import {
  IconArrowBackUp,
  IconArrowForwardUp,
  IconFiles,
  IconHelp,
  IconHistory,
  IconNews,
  IconScale,
  IconSearch,
  IconUsers,
} from '@tabler/icons-react';
import { Suspense } from 'react';
import { Link, NavLink, Outlet, useNavigate, useParams } from 'react-router';
import { useRedo, useSummary, useUndo } from '../api/queries';
import { Failed, Waiting } from '../parts/States';
import { useTell } from '../parts/tell';
import { useWords } from '../words';
import { ColourChoice } from './ColourChoice';
import { HistoryDrawer } from './HistoryDrawer';
import { ProgressStrip } from './ProgressStrip';
import { useProgress, type Progress } from './useProgress';

export interface FrameContext {
  progress: Progress | null;
}

const pages = [
  { to: 'brief', icon: IconNews },
  { to: 'reports', icon: IconFiles },
  { to: 'actors', icon: IconUsers },
  { to: 'models', icon: IconScale },
  { to: 'search', icon: IconSearch },
] as const;

/** The frame of a dossier's pages: where one is, the ways to go, undo and redo. */
export function DossierFrame() {
  const words = useWords();
  const tell = useTell();
  const { dossier = '' } = useParams();
  const navigate = useNavigate();
  const summary = useSummary(dossier);
  const progress = useProgress(dossier);
  const undo = useUndo(dossier);
  const redo = useRedo(dossier);
  const [history, { open, close }] = useDisclosure(false);
  const standing = summary.data?.standing;

  const step = (change: typeof undo, told: string) =>
    change.mutate(undefined, {
      onSuccess: () => tell.done(told),
      onError: tell.failed,
    });
  const takeBack = () => standing?.undo != null && step(undo, words.undone);
  const doAgain = () => standing?.redo != null && step(redo, words.redone);

  useHotkeys([
    ['mod+Z', takeBack],
    ['mod+shift+Z', doAgain],
    ['mod+Y', doAgain],
    ['U', takeBack],
    ['/', () => void navigate(`/d/${dossier}/search`)],
    ['?', () => void navigate(`/d/${dossier}/help`)],
    ['shift+?', () => void navigate(`/d/${dossier}/help`)],
  ]);

  if (summary.isError && summary.data === undefined) {
    return (
      <main className="alone">
        <Failed fault={summary.error} retry={() => void summary.refetch()} />
        <Link to="/">{words.notFound.back}</Link>
      </main>
    );
  }
  return (
    <div className="frame">
      <a className="skip" href="#content">
        {words.skip}
      </a>
      <header className="head">
        <Link to="/" className="wordmark" title={words.pages.start}>
          {words.program}
        </Link>
        <Text className="dossier-name" fw={600} truncate title={summary.data?.file}>
          {summary.data?.name ?? ' '}
        </Text>
        <Group gap={2} ml="auto" wrap="nowrap">
          <Tooltip label={words.undo(standing?.undo ?? null)}>
            <ActionIcon
              variant="subtle"
              size="lg"
              aria-label={words.undoShort}
              data-disabled={standing?.undo == null || undefined}
              aria-disabled={standing?.undo == null}
              onClick={takeBack}
            >
              <IconArrowBackUp size={20} aria-hidden />
            </ActionIcon>
          </Tooltip>
          <Tooltip label={words.redo(standing?.redo ?? null)}>
            <ActionIcon
              variant="subtle"
              size="lg"
              aria-label={words.redoShort}
              data-disabled={standing?.redo == null || undefined}
              aria-disabled={standing?.redo == null}
              onClick={doAgain}
            >
              <IconArrowForwardUp size={20} aria-hidden />
            </ActionIcon>
          </Tooltip>
          <ActionIcon variant="subtle" color="gray" size="lg" aria-label={words.history.title} onClick={open}>
            <IconHistory size={20} aria-hidden />
          </ActionIcon>
          <ActionIcon
            variant="subtle"
            color="gray"
            size="lg"
            component={Link}
            to={`/d/${dossier}/help`}
            aria-label={words.pages.help}
          >
            <IconHelp size={20} aria-hidden />
          </ActionIcon>
          <ColourChoice />
        </Group>
      </header>
      <nav className="rail" aria-label={words.menu}>
        {pages.map(({ to, icon: Icon }) => (
          <NavLink key={to} to={`/d/${dossier}/${to}`}>
            <Icon size={20} aria-hidden />
            <span>{words.pages[to]}</span>
          </NavLink>
        ))}
      </nav>
      <main id="content" className="stage" tabIndex={0}>
        <ProgressStrip progress={progress} />
        <Suspense fallback={<Waiting />}>
          <Outlet context={{ progress } satisfies FrameContext} />
        </Suspense>
      </main>
      <HistoryDrawer dossier={dossier} opened={history} onClose={close} />
    </div>
  );
}
