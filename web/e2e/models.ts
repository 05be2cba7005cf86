/** A model file of four decision makers and so many options, each wanting its own and not its neighbour's. */
export function largeModel(options: number): string {
  const lines = ['parley: conflict model 1', 'name: Large', 'status quo: []', 'decision makers:'];
  const each = Math.ceil(options / 4);
  for (let who = 1; who <= 4; who++) {
    const own = Array.from({ length: each }, (_, i) => `P${who} acts ${i + 1}`);
    const next = (who % 4) + 1;
    lines.push(`  - name: P${who}`, `    options: [${own.join(', ')}]`, '    preferences:');
    own.forEach((name, i) => lines.push(`      - not P${next} acts ${i + 1}`, `      - ${name} if P${next} acts ${i + 1}`));
  }
  return lines.join('\n') + '\n';
}
