import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Schemas } from '../src/api/client';
import { chromium } from './program';
import { longReport } from './reports';
import { output, visit, type Visit } from './visit';

/** Large and hostile: what a page must bear. */
describe.skipIf(chromium === null)('the pages, at scale', () => {
  let here: Visit;

  beforeAll(async () => {
    here = await visit('--reader', 'rules'); // a million words are read in seconds
    await here.page.goto(here.program.address);
    await here.page.getByLabel('What is it about?').fill('Large');
    await here.page.getByRole('button', { name: 'Make it' }).click();
    await here.page.getByText('No reports yet').waitFor();
  });

  afterAll(async () => {
    await here?.end();
  });

  const send = async (name: string, text: string) => {
    await here.page.getByRole('link', { name: 'Reports', exact: true }).click();
    await here.page
      .locator('input[type=file]')
      .first()
      .setInputFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(text) });
  };

  it('shows a hostile report as text and comes to no harm', async () => {
    const { page } = here;
    await send(
      '<b>bad</b>.txt',
      [
        'Harbour talks <script>window.harmed = 1</script>',
        '',
        '"<img src=x onerror="window.harmed = 2">" said Una Farrowby, \u202Eevif a ni\u202C the clerk.',
        '',
        'javascript:alert(1) <svg onload=alert(2)> </div></body></html>',
        '',
        'The quay was shut. '.repeat(276_000), // a line of five megabytes
        '',
        'The end of it all.',
      ].join('\n'),
    );
    const link = page.getByRole('link', { name: /Harbour talks/ });
    await link.waitFor({ timeout: 150_000 });
    await link.click();
    await page.getByText('<svg onload=alert(2)>').first().waitFor({ timeout: 60_000 });
    expect(await page.evaluate(() => (window as unknown as { harmed?: number }).harmed)).toBeUndefined();
    expect(await page.locator('.report-text :is(script, img, svg[onload])').count()).toBe(0);
    expect(await page.locator('.block-row').first().evaluate((row) => getComputedStyle(row.firstElementChild as Element).unicodeBidi)).toBe('isolate');
    const end = page.getByText('The end of it all.');
    await end.scrollIntoViewIfNeeded();
    expect(await end.isVisible()).toBe(true);
    await page.screenshot({ path: join(output, '11-hostile.png') });
  });

  it('shows a report of 100,000 words to its last one', async () => {
    const { page } = here;
    await send('long.txt', longReport(100_000));
    const link = page.getByRole('link', { name: /A hundred thousand words/ });
    await link.waitFor({ timeout: 150_000 });
    await link.click();
    await page.locator('.card').first().waitFor({ timeout: 60_000 });
    expect(await page.locator('.card').count()).toBeGreaterThan(1_000);
    const end = page.getByText('This is the last sentence of all.');
    await end.scrollIntoViewIfNeeded();
    expect(await end.isVisible()).toBe(true);
    await page.keyboard.press('k'); // the last attribution
    await page.locator('.card.chosen').waitFor();
    await expect.poll(() => page.locator('.card.chosen').evaluate((card) => {
      const { top, bottom } = card.getBoundingClientRect();
      return top >= 0 && bottom <= window.innerHeight;
    })).toBe(true);
    await page.screenshot({ path: join(output, '12-long.png') });
  });

  it('scrolls a list of 10,000 reports without a gap', async () => {
    const { page } = here;
    await page.route('**/api/dossiers/*/reports', (route) =>
      route.request().method() === 'GET' ? route.fulfill({ json: manyReports(10_000) }) : route.continue(),
    );
    await page.reload();
    await page.getByRole('link', { name: 'Reports', exact: true }).click();
    await page.getByText('10,000 reports').waitFor();
    const gaps = await page.locator('.table .scroller').evaluate(async (scroller) => {
      const frame = () => new Promise((next) => requestAnimationFrame(next));
      const holes: number[] = [];
      for (let at = 0; at < scroller.scrollHeight; at += at < 6_000 ? 240 : 17_171) { // as a wheel does, then by leaps
        scroller.scrollTop = at;
        await frame();
        await frame();
        const { top, bottom } = scroller.getBoundingClientRect();
        const rows = [...scroller.querySelectorAll('.report-row')].map((row) => row.getBoundingClientRect()).sort((a, b) => a.top - b.top);
        let covered = top;
        for (const row of rows) if (row.top <= covered + 1) covered = Math.max(covered, row.bottom);
        if (covered < bottom - 1) holes.push(at);
      }
      scroller.scrollTop = scroller.scrollHeight;
      await frame();
      await frame();
      return holes;
    });
    expect(gaps).toEqual([]);
    await page.getByText('Report 1 of the harbour').first().waitFor();
    await here.inspect('13-many');
    await page.getByLabel('Filter by title, outlet or file').fill('Report 777 ');
    await page.getByText('1 of 10,000 reports').waitFor();
  });

  it('reached nothing beyond this machine, and broke no policy of its own', () => {
    expect(here.strangers).toEqual([]);
    expect(here.refused).toEqual([]);
    expect(here.faults).toEqual([]);
    expect([...here.program.reached]).toEqual([]);
  });
});

function manyReports(count: number): Schemas['ReportList'] {
  return {
    groups: [],
    reports: Array.from({ length: count }, (_, i) => ({
      id: `d${i + 1}`,
      name: `Report ${i + 1} of the harbour`,
      title: `Report ${i + 1} of the harbour`,
      file: `week${i % 52}/report-${i + 1}.txt`,
      outlet: ['The Castlegate Post', 'Halyard Wire', null][i % 3] ?? null,
      published: {
        earliest: new Date(Date.UTC(2000, 0, 1 + i)).toISOString().slice(0, 10),
        latest: new Date(Date.UTC(2000, 0, 1 + i + (i % 7 === 0 ? 2 : 0))).toISOString().slice(0, 10),
        basis: 'STATED',
        note: 'the dateline says so',
        confidence: 0.9,
      },
      language: 'en',
      unread: null,
      version: 1,
      attributions: i % 40,
      reviewed: i % 5,
      corrected: [],
    })),
  };
}
