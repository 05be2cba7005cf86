import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { chromium as browsers, type Browser, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chromium, connectionsBeyond, root, samples, start, type Running } from './program';

const output = join(root, 'web', 'e2e', 'output');
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const wide = { width: 1440, height: 900 };
const narrow = { width: 390, height: 844 };

if (chromium === null) {
  console.warn('Skipped: the pages are tried in Chromium, and none is installed (Debian: apt install chromium).');
}

describe.skipIf(chromium === null)('the web application', () => {
  let program: Running;
  let browser: Browser;
  let page: Page;
  const strangers: string[] = [];
  const refusedByPolicy: string[] = [];

  beforeAll(async () => {
    mkdirSync(output, { recursive: true });
    program = await start();
    browser = await browsers.launch({
      executablePath: chromium as string,
      args: ['--no-sandbox', '--disable-background-networking', '--disable-component-update'],
    });
    page = await browser.newPage({ viewport: wide, locale: 'en-GB', timezoneId: 'UTC', reducedMotion: 'reduce' });
    page.setDefaultTimeout(30_000);
    page.on('request', (request) => {
      if (!request.url().startsWith(program.address) && !request.url().startsWith('data:')) strangers.push(request.url());
    });
    page.on('console', (message) => {
      if (message.text().includes('Content Security Policy')) refusedByPolicy.push(message.text());
    });
    page.on('pageerror', (fault) => {
      throw fault;
    });
    page.on('dialog', (dialog) => {
      throw new Error(`a report opened a dialog: ${dialog.message()}`);
    });
  });

  afterAll(async () => {
    await browser?.close();
    program?.stop();
  });

  /** Looks at the page in both themes and both sizes: pictures for people, axe for what they overlook. */
  async function inspect(name: string) {
    for (const theme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme: theme });
      for (const [size, viewport] of [['wide', wide], ['narrow', narrow]] as const) {
        await page.setViewportSize(viewport);
        await page.waitForTimeout(250);
        await page.screenshot({ path: join(output, `${name}-${theme}-${size}.png`) });
        await page.evaluate(axe);
        const violations = await page.evaluate(async () => {
          const run = (window as unknown as { axe: { run: () => Promise<{ violations: { id: string; help: string; nodes: { html: string; any: { message: string }[] }[] }[] }> } }).axe;
          return (await run.run()).violations.map(
            (found) => `${found.id}: ${found.help}: ${found.nodes.slice(0, 3).map((node) => `${node.html.slice(0, 200)} ${node.any[0]?.message ?? ''}`).join(' | ')}`,
          );
        });
        expect(violations, `axe on ${name}, ${theme}, ${size}`).toEqual([]);
      }
    }
    await page.emulateMedia({ colorScheme: 'light' });
    await page.setViewportSize(wide);
  }

  it('starts with an offer, not with an empty table', async () => {
    await page.goto(program.address);
    await page.getByRole('button', { name: 'Try the sample' }).waitFor();
    await inspect('01-start');
  });

  it('makes a dossier and says what to do with it', async () => {
    await page.getByLabel('What is it about?').fill('Talks in spring');
    await page.getByRole('button', { name: 'Make it' }).click();
    await page.getByText('No reports yet').waitFor();
    await inspect('02-empty');
  });

  it('reads five files while one watches', async () => {
    const files = ['01-call-and-contact-group.txt', '02-two-tables.md', '03-the-bill-for-gratitude.txt', '04-thirty-days.txt', '05-live-black-sea.html'];
    await page.locator('input[type=file]').first().setInputFiles(files.map((file) => join(samples, file)));
    await expect.poll(() => page.locator('.report-row[aria-rowindex]:not(.heading)').count(), { timeout: 60_000 }).toBe(5);
    await inspect('03-reports');
  });

  it('corrects a date where it stands', async () => {
    await page.getByRole('button', { name: /^Correct date and outlet of/ }).first().click();
    await page.getByLabel('Published on, or from').fill('2025-03-12');
    await page.getByLabel(/^until/).fill('2025-03-12');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.locator('.basis.person').first().waitFor();
    expect(await page.locator('.basis.person').first().innerText()).toBe('given');
  });

  it('shows a report with who says what', async () => {
    await page.getByRole('link', { name: /Hegseth|Trump and Putin/ }).first().click();
    await page.locator('.card').first().waitFor();
    expect(await page.locator('mark.content').count()).toBeGreaterThan(3);
    await inspect('04-report');
  });

  it('mends a speaker, and undo takes it back', async () => {
    await page.locator('.card-head').first().click();
    await page.getByRole('button', { name: 'Somebody else …' }).click();
    await page.getByRole('combobox', { name: 'Who says this?' }).fill('Maud Ketteridge');
    await page.getByRole('option', { name: /Maud Ketteridge/ }).click();
    await page.locator('.card.CORRECTED').first().waitFor();
    expect(await page.locator('.card.CORRECTED .speaker').first().innerText()).toBe('Maud Ketteridge');
    await inspect('05-mended');
    await page.getByRole('button', { name: 'Undo', exact: true }).click();
    await expect.poll(() => page.locator('.card.CORRECTED').count()).toBe(0);
    await page.getByRole('button', { name: 'Redo', exact: true }).click();
    await page.locator('.card.CORRECTED').first().waitFor();
    await page.getByRole('button', { name: 'Undo', exact: true }).click();
    await expect.poll(() => page.locator('.card.CORRECTED').count()).toBe(0);
  });

  it('is worked by keyboard alone', async () => {
    await page.keyboard.press('Escape');
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    await page.keyboard.press('a');
    await page.locator('.card.chosen.ACCEPTED').waitFor();
    await page.keyboard.press('u');
    await expect.poll(() => page.locator('.card.ACCEPTED').count()).toBe(0);
  });

  it('adds what the reader missed, from selected words', async () => {
    await page.evaluate(() => {
      const stretch = [...document.querySelectorAll('.body .block [data-at]')].find((one) => (one.textContent ?? '').length > 40);
      const text = stretch?.firstChild as Text;
      const range = document.createRange();
      range.setStart(text, 0);
      range.setEnd(text, 30);
      window.getSelection()?.removeAllRanges();
      window.getSelection()?.addRange(range);
      document.dispatchEvent(new Event('pointerup'));
    });
    const adding = page.getByRole('dialog', { name: 'Add what somebody says' });
    await adding.getByRole('combobox', { name: 'Who says this?' }).fill('Perpetua Lisle');
    await page.getByRole('option', { name: /Perpetua Lisle/ }).click();
    await adding.getByRole('button', { name: 'Add', exact: true }).click();
    await page.locator('.card.ADDED').first().waitFor();
    expect(await page.locator('.card.ADDED .speaker').first().innerText()).toBe('Perpetua Lisle');
  });

  it('merges two actors', async () => {
    await page.getByRole('link', { name: 'Actors' }).click();
    await page.locator('.actor-link').first().waitFor();
    await page.locator('.actor-link').first().click();
    await page.getByRole('button', { name: 'Merge with …' }).click();
    await page.getByRole('combobox', { name: /^Who is the same as/ }).fill('Perpetua');
    await page.getByRole('option', { name: 'Perpetua Lisle' }).click();
    await page.getByRole('button', { name: 'Merge', exact: true }).click();
    await page.locator('.facts dd').first().getByText('Perpetua Lisle').waitFor();
    await page.getByText('A person has decided about this actor').waitFor();
    await inspect('06-actors');
  });

  it('keeps the history of it all', async () => {
    await page.getByRole('button', { name: 'History' }).click();
    await page.locator('.history').getByText(/merged perpetua lisle/).first().waitFor();
    try {
      await inspect('07-history');
    } finally {
      await page.keyboard.press('Escape');
      await page.getByRole('dialog', { name: 'History' }).waitFor({ state: 'hidden' });
    }
  });

  it('finds words over all reports', async () => {
    await page.getByRole('link', { name: 'Search' }).click();
    await page.getByLabel('Words to search for').fill('zzz-nowhere');
    await page.getByText('No report contains').waitFor();
    await page.getByLabel('Words to search for').fill('ceasefire');
    await page.locator('mark.hit').first().waitFor();
    await inspect('08-search');
  });

  it('prints the brief', async () => {
    await page.getByRole('link', { name: 'Brief' }).click();
    await page.locator('.voices > li').first().waitFor();
    await inspect('09-brief');
    const pdf = await page.pdf({ format: 'A4' });
    writeFileSync(join(output, 'brief.pdf'), pdf);
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
  });

  it('has help that needs no network', async () => {
    await page.getByRole('link', { name: 'Help' }).click();
    await page.getByText('What the marks mean').waitFor();
    await inspect('10-help');
  });

  it('shows a hostile report as text and comes to no harm', async () => {
    const hostile = [
      'Harbour talks <script>window.harmed = 1</script>',
      '',
      '"<img src=x onerror="window.harmed = 2">" said Una Farrowby, \u202Eevif a ni\u202C the clerk.',
      '',
      'javascript:alert(1) <svg onload=alert(2)> </div></body></html>',
      '',
      'long '.repeat(4_000),
    ].join('\n');
    await page.getByRole('link', { name: 'Reports' }).click();
    await page.locator('input[type=file]').first().setInputFiles({ name: '<b>bad</b>.txt', mimeType: 'text/plain', buffer: Buffer.from(hostile) });
    const link = page.getByRole('link', { name: /Harbour talks/ });
    await link.waitFor({ timeout: 120_000 });
    await link.click();
    await page.getByText('<svg onload=alert(2)>').first().waitFor({ timeout: 60_000 });
    expect(await page.evaluate(() => (window as unknown as { harmed?: number }).harmed)).toBeUndefined();
    expect(await page.locator('.report-text script, .report-text img, .report-text svg[onload]').count()).toBe(0);
    await page.screenshot({ path: join(output, '11-hostile.png') });
  });

  it('reached nothing beyond this machine, and broke no policy of its own', () => {
    expect(strangers).toEqual([]);
    expect(refusedByPolicy).toEqual([]);
    expect(connectionsBeyond(program.process.pid as number)).toEqual([]);
  });
});
