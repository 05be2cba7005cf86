import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { chromium as browsers, type Browser, type Page } from 'playwright-core';
import { expect } from 'vitest';
import { chromium, root, start, type Running } from './program';

/** Where pictures and the printed brief are kept for people to look at. */
export const output = join(root, 'web', 'target', 'e2e');

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const sizes = { wide: { width: 1440, height: 900 }, narrow: { width: 390, height: 844 } };

/** A person at the browser, in front of a program of their own, with an eye on what neither should do. */
export interface Visit {
  readonly program: Running;
  readonly page: Page;
  /** Addresses beyond this program that the page asked for. */
  readonly strangers: string[];
  /** What the page did that its content policy does not admit. */
  readonly refused: string[];
  /** Errors of scripts, and dialogs that opened. */
  readonly faults: string[];
  /** Looks at the page in both themes and sizes: pictures for people, axe for what they overlook. */
  inspect(name: string): Promise<void>;
  end(): Promise<void>;
}

/** @param given dossiers and options for `parley serve` */
export async function visit(...given: string[]): Promise<Visit> {
  mkdirSync(output, { recursive: true });
  const program = await start(...given);
  const browser: Browser = await browsers.launch({
    executablePath: chromium as string,
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-default-apps',
      '--disable-domain-reliability',
      '--disable-sync',
      '--no-first-run',
      '--no-pings',
      // Chromium looks up names of its own accord at times; what a page asks for is seen before that, as a request
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost',
    ],
  });
  const page = await browser.newPage({ viewport: sizes.wide, locale: 'en-GB', timezoneId: 'UTC', reducedMotion: 'reduce' });
  page.setDefaultTimeout(15_000);
  const strangers: string[] = [];
  const refused: string[] = [];
  const faults: string[] = [];
  page.on('request', (request) => {
    if (!request.url().startsWith(program.address) && !request.url().startsWith('data:')) strangers.push(request.url());
  });
  page.on('console', (message) => {
    if (message.text().includes('Content Security Policy')) refused.push(message.text());
  });
  page.on('pageerror', (fault) => faults.push(String(fault.stack ?? fault)));
  page.on('dialog', (dialog) => {
    if (dialog.type() === 'beforeunload') return void dialog.accept(); // the browser's own, where work is not kept
    faults.push(`a dialog opened: ${dialog.message()}`);
    void dialog.dismiss();
  });
  return {
    program,
    page,
    strangers,
    refused,
    faults,
    inspect: (name) => inspect(page, name),
    end: async () => {
      await browser.close();
      program.stop();
    },
  };
}

async function inspect(page: Page, name: string): Promise<void> {
  await page.waitForFunction(() => document.querySelector('.mantine-Notification-root') === null); // short messages pass
  for (const theme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: theme });
    for (const [size, viewport] of Object.entries(sizes)) {
      await page.setViewportSize(viewport);
      await page.waitForTimeout(200); // colours fade over
      await page.screenshot({ path: join(output, `${name}-${theme}-${size}.png`) });
      expect(await violations(page), `axe on ${name}, ${theme}, ${size}`).toEqual([]);
    }
  }
  await page.emulateMedia({ colorScheme: 'light' });
  await page.setViewportSize(sizes.wide);
}

interface Found {
  id: string;
  help: string;
  nodes: { html: string; any: { message: string }[] }[];
}

async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  const found = await page.evaluate(async () => {
    const { axe } = window as unknown as { axe: { run: () => Promise<{ violations: Found[] }> } };
    return (await axe.run()).violations;
  });
  return found.map(
    ({ id, help, nodes }) =>
      `${id}: ${help}: ${nodes
        .slice(0, 3)
        .map((node) => `${node.html.slice(0, 200)} ${node.any[0]?.message ?? ''}`)
        .join(' | ')}`,
  );
}
