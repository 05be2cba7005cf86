import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Locator, Page } from 'playwright-core';
import { it } from 'vitest';
import { root } from './program';
import { longReport, shortReport } from './reports';
import { visit } from './visit';

/** Measures what benchmarks/results/web.md tells: `npm run figures`. Prints a table; asserts nothing. */

const RUNS = Number(process.env.RUNS ?? 7);
const lines: string[] = [];
const tell = (what: string, figure: string) => lines.push(`| ${what} | ${figure} |`);
const middle = (numbers: number[]) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] as number;
const ms = (numbers: number[]) =>
  `${middle(numbers).toFixed(0)} ms (${Math.min(...numbers).toFixed(0)}–${Math.max(...numbers).toFixed(0)}, n = ${numbers.length})`;

it('the figures', { timeout: 1_800_000 }, async () => {
  tell('machine', `${cpus().length} × ${cpus()[0]?.model ?? '?'}, load ${loadavg().map((one) => one.toFixed(1)).join(' ')}`);
  scripts();
  await starting();
  await reading(2_000);
  await reading(100_000);
  await listing(10_000);
  console.log(['| what | median (least–most) |', '|---|---|', ...lines].join('\n'));
});

/** What the first page loads before it shows anything. */
function scripts() {
  const built = join(root, 'web', 'target', 'classes', 'org', 'parley', 'web');
  const page = readFileSync(join(built, 'index.html'), 'utf8');
  const named = [...page.matchAll(/(?:src|href)="\/(assets\/[^"]+\.js)"/g)].map((match) => match[1] as string);
  const size = (files: string[]) => files.reduce((sum, file) => sum + gzipSync(readFileSync(join(built, file))).length, 0) / 1024;
  const all = readdirSync(join(built, 'assets')).filter((file) => file.endsWith('.js')).map((file) => `assets/${file}`);
  tell('initial script, gzipped', `${size(named).toFixed(0)} KiB (all pages together ${size(all).toFixed(0)} KiB)`);
}

async function starting() {
  const answers: number[] = [];
  const pages: number[] = [];
  for (let i = 0; i < RUNS; i++) {
    const here = await visit();
    answers.push(here.program.answeredAfter);
    const opened = performance.now();
    await here.page.goto(here.program.address);
    await here.page.getByRole('button', { name: 'Try the sample' }).waitFor();
    pages.push(here.program.answeredAfter + performance.now() - opened);
    await here.end();
  }
  tell('`parley serve` until it answers', ms(answers));
  tell('`parley serve` until the first page is shown', ms(pages));
}

async function reading(words: number) {
  const here = await visit('--reader', 'rules');
  const { page } = here;
  await page.goto(here.program.address);
  await page.getByLabel('What is it about?').fill('Figures');
  await page.getByRole('button', { name: 'Make it' }).click();
  await page.getByText('No reports yet').waitFor();
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles({ name: 'long.txt', mimeType: 'text/plain', buffer: Buffer.from(longReport(words)) });
  await page.getByRole('link', { name: /A hundred thousand words/ }).waitFor({ timeout: 300_000 });
  const address = `${here.program.address}/d/figures/reports/d1`;
  const server: number[] = [];
  for (let i = 0; i < RUNS * 3; i++) {
    const begun = performance.now();
    await (await fetch(`${here.program.address}/api/dossiers/figures/reports/d1`)).arrayBuffer();
    server.push(performance.now() - begun);
  }
  const shown: number[] = [];
  for (let i = 0; i < RUNS; i++) {
    const begun = performance.now();
    await page.goto(address);
    await page.locator('.card-head').first().click(); // waits until it is there and answers
    await page.locator('.card.chosen').waitFor();
    shown.push(performance.now() - begun);
  }
  const name = words.toLocaleString('en');
  tell(`report of ${name} words: server, first request`, `${(server[0] as number).toFixed(0)} ms`);
  tell(`report of ${name} words: server`, ms(server.slice(1)));
  tell(`report of ${name} words: page from nothing until a card answers a click`, ms(shown));
  tell(`report of ${name} words: frames while scrolling through it`, await scrolling(page, page.locator('main')));
  await here.end();
}

async function listing(count: number) {
  const folder = mkdtempSync(join(tmpdir(), 'parley-figures-'));
  mkdirSync(join(folder, 'reports'));
  for (let i = 0; i < count; i++) writeFileSync(join(folder, 'reports', `report-${i}.txt`), shortReport(i));
  const dossier = join(folder, 'many.parley');
  const begun = performance.now();
  execFileSync(join(root, 'parley'), ['read', join(folder, 'reports'), '-d', dossier, '--reader', 'rules'], { stdio: 'ignore', env: { ...process.env, PARLEY_NO_BUILD: 'yes' } });
  tell(`reading ${count.toLocaleString('en')} short reports`, `${((performance.now() - begun) / 1000).toFixed(0)} s (once)`);
  const here = await visit(dossier);
  const { page } = here;
  const answers: number[] = [];
  for (let i = 0; i < RUNS; i++) {
    const asked = performance.now();
    await (await fetch(`${here.program.address}/api/dossiers/many/reports`)).arrayBuffer();
    answers.push(performance.now() - asked);
  }
  tell(`list of ${count.toLocaleString('en')} reports: server, first request`, `${(answers[0] as number).toFixed(0)} ms`);
  tell(`list of ${count.toLocaleString('en')} reports: server`, ms(answers.slice(1)));
  const shown: number[] = [];
  for (let i = 0; i < RUNS; i++) {
    const opened = performance.now();
    await page.goto(`${here.program.address}/d/many/reports`);
    await page.locator('.report-row').nth(3).waitFor();
    shown.push(performance.now() - opened);
  }
  tell(`list of ${count.toLocaleString('en')} reports: page from nothing until rows are shown`, ms(shown));
  tell(`list of ${count.toLocaleString('en')} reports: frames while scrolling`, await scrolling(page, page.locator('.table .scroller')));
  await here.end();
  rmSync(folder, { recursive: true, force: true });
}

/** How long frames last while a person turns the wheel through two hundred steps. */
async function scrolling(page: Page, scroller: Locator): Promise<string> {
  await scroller.hover({ position: { x: 400, y: 300 } });
  await page.evaluate(() => {
    const frames: number[] = [];
    (window as unknown as { frames: number[] }).frames = frames;
    let before = performance.now();
    const next = (now: number) => {
      frames.push(now - before);
      before = now;
      requestAnimationFrame(next);
    };
    requestAnimationFrame(next);
  });
  for (let i = 0; i < 200; i++) {
    await page.mouse.wheel(0, 300);
    await page.waitForTimeout(16);
  }
  const frames = (await page.evaluate(() => (window as unknown as { frames: number[] }).frames)).slice(1).sort((a, b) => a - b);
  const at = (share: number) => (frames[Math.min(frames.length - 1, Math.floor(share * frames.length))] as number).toFixed(0);
  return `${at(0.5)} ms median, ${at(0.95)} ms of 95 %, ${at(1)} ms longest (n = ${frames.length})`;
}
