import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, readlinkSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

export const root = resolve(import.meta.dirname, '..', '..');
export const samples = join(root, 'samples', 'ukraine-2025');

/** Where Debian and others put the browser; null where there is none. */
export const chromium =
  [process.env.PARLEY_CHROMIUM ?? '', '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(
    (path) => path !== '' && existsSync(path),
  ) ?? null;

/** The program as a user starts it, with folders of its own. */
export interface Running {
  address: string;
  process: ChildProcess;
  /** Milliseconds from the start of the command to the line that says where it is. */
  answeredAfter: number;
  /** Addresses beyond this machine to which it, the browser or any other process of the test ever held a connection. */
  reached: Set<string>;
  stop: () => void;
}

export async function start(...given: string[]): Promise<Running> {
  const folder = mkdtempSync(join(tmpdir(), 'parley-e2e-'));
  const program = spawn(
    join(root, 'parley'),
    ['serve', ...given, '--port', '0', '--folder', join(folder, 'dossiers'), '--as', 'Una Tester'],
    { env: { ...process.env, PARLEY_NO_BUILD: 'yes', XDG_STATE_HOME: join(folder, 'state') } },
  );
  const begun = performance.now();
  let said = '';
  const address = await new Promise<string>((found, failed) => {
    const hear = (chunk: Buffer) => {
      said += chunk.toString();
      const at = /Parley is at (http:\/\/[^/\s]+)\//.exec(said);
      if (at?.[1] !== undefined) found(at[1]);
    };
    program.stderr.on('data', hear);
    program.stdout.on('data', hear);
    program.on('exit', (code) => failed(new Error(`the server ended with ${code}:\n${said}`)));
  });
  const answeredAfter = performance.now() - begun;
  const reached = new Set<string>();
  const watch = setInterval(() => connectionsBeyond(process.pid).forEach((found) => reached.add(found)), 200);
  return {
    address,
    process: program,
    answeredAfter,
    reached,
    stop: () => {
      clearInterval(watch);
      program.kill();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/**
 * Addresses beyond this machine to which a process, or any that it has started, holds a connection (Linux; elsewhere none are
 * seen). Looks first whether anybody holds one, for the rest is costly.
 */
function connectionsBeyond(pid: number): string[] {
  const beyond = ['tcp', 'tcp6', 'udp', 'udp6'].flatMap((table) =>
    content(`/proc/${pid}/net/${table}`)
      .split('\n')
      .slice(1)
      .map((line) => line.trim().split(/\s+/))
      .map((fields) => ({ remote: fields[2] ?? '', socket: fields[9] ?? '' }))
      .filter(({ remote, socket }) => socket !== '' && !LOOPBACK.test(remote)),
  );
  if (beyond.length === 0) return [];
  const owners = new Map(
    family(pid).flatMap((one) =>
      entries(`/proc/${one}/fd`).map((fd) => [/socket:\[(\d+)]/.exec(target(`/proc/${one}/fd/${fd}`))?.[1], content(`/proc/${one}/comm`).trim()] as const),
    ),
  );
  return beyond.filter(({ socket }) => owners.has(socket)).map(({ remote, socket }) => `${owners.get(socket)} to ${remote}`);
}

/** Nobody, 127.0.0.1, ::1 and ::ffff:127.0.0.1, as the kernel writes them, with any port. */
const LOOPBACK = /^(0+|[0-9A-F]{6}7F|0{24}01000000|0{16}FFFF0000[0-9A-F]{6}7F):/i;

/** A process and all that it has started. */
function family(pid: number): number[] {
  const children = entries(`/proc/${pid}/task`).flatMap((thread) =>
    content(`/proc/${pid}/task/${thread}/children`).split(' ').filter(Boolean).map(Number),
  );
  return [pid, ...children.flatMap(family)];
}

// A process may end while one looks at it: then there is nothing to see.

function entries(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function content(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

function target(link: string): string {
  try {
    return readlinkSync(link);
  } catch {
    return '';
  }
}
