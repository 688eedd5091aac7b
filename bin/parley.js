#!/usr/bin/env node
const doors = { start: '../dist/src/server/main.js', mcp: '../dist/src/mcp/main.js' };
await import(Object.hasOwn(doors, process.argv[2] ?? '') ? doors[process.argv[2]] : '../dist/src/cli/main.js');
