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
  stop: () => void;
}

export async function start(...dossiers: string[]): Promise<Running> {
  const folder = mkdtempSync(join(tmpdir(), 'parley-e2e-'));
  const program = spawn(
    join(root, 'parley'),
    ['serve', ...dossiers, '--port', '0', '--folder', join(folder, 'dossiers'), '--as', 'Una Tester'],
    { env: { ...process.env, PARLEY_NO_BUILD: 'yes', XDG_STATE_HOME: join(folder, 'state') } },
  );
  let said = '';
  const address = await new Promise<string>((found, failed) => {
    const hear = (chunk: Buffer) => {
      said += chunk.toString();
      const at = /Parley is at (http:\/\/\S+)\//.exec(said);
      if (at?.[1] !== undefined) found(at[1]);
    };
    program.stderr.on('data', hear);
    program.stdout.on('data', hear);
    program.on('exit', (code) => failed(new Error(`the server ended with ${code}:\n${said}`)));
  });
  return {
    address,
    process: program,
    stop: () => {
      program.kill();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Addresses beyond this machine to which a process holds a connection (Linux; elsewhere none are seen). */
export function connectionsBeyond(pid: number): string[] {
  if (!existsSync(`/proc/${pid}/fd`)) return [];
  const sockets = new Set(
    readdirSync(`/proc/${pid}/fd`).flatMap((fd) => {
      try {
        return /socket:\[(\d+)]/.exec(readlinkSync(`/proc/${pid}/fd/${fd}`))?.[1] ?? [];
      } catch {
        return []; // closed meanwhile
      }
    }),
  );
  return ['tcp', 'tcp6', 'udp', 'udp6'].flatMap((table) =>
    readFileSync(`/proc/${pid}/net/${table}`, 'utf8')
      .split('\n')
      .slice(1)
      .map((line) => line.trim().split(/\s+/))
      .filter((fields) => sockets.has(fields[9] ?? ''))
      .map((fields) => fields[2]?.split(':')[0] ?? '')
      .filter((remote) => !/^0+$|^0100007F$|^0+1000000$|^0{16}FFFF00000100007F$/i.test(remote)),
  );
}
