/** Imports run one way: docs/architecture.md explains the table. */
const may = {
  record: [],
  reading: ['record'],
  analysis: ['record'],
  store: ['record'],
  briefing: ['record', 'analysis'],
  workbench: ['record', 'reading', 'analysis', 'briefing', 'store'],
  web: ['record', 'analysis'],
  server: ['workbench', 'record', 'store'],
  cli: ['workbench', 'record', 'store'],
  mcp: ['workbench', 'record', 'store'],
};
const parts = Object.keys(may);
const others = part => parts.filter(p => p !== part && !may[part].includes(p)).join('|');

module.exports = {
  options: { tsPreCompilationDeps: true, doNotFollow: { path: 'node_modules' }, exclude: { path: '[.]test[.]tsx?$' } },
  forbidden: [
    { name: 'cycle', severity: 'error', from: {}, to: { circular: true } },
    ...parts.map(part => ({
      name: `${part}-looks-up`,
      severity: 'error',
      from: { path: `^src/${part}/` },
      to: { path: `^src/(${others(part)})/` },
    })),
    { name: 'pure', severity: 'error', from: { path: '^src/(record|analysis|briefing)/' }, to: { dependencyTypes: ['core'] } },
    { name: 'top-looks-down', severity: 'error', from: { path: '^src/[^/]+[.]ts$', pathNot: '^src/(index|entry-[a-z-]+)[.]ts$' }, to: { path: '^src/[^/]+/' } },
    { name: 'siblings', severity: 'error', from: { path: '^src/(reading|analysis|briefing)/([^/]+)/' }, to: { path: '^src/$1/[^/]+/', pathNot: '^src/$1/$2/' } },
  ],
};
