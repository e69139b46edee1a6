// The list of containers: commands by name, and numbers that change without the list being drawn anew.
(() => {
  'use strict';
  const bench = window.slipway.bench;
  const WORDS = { stop: 'Stopping…', start: 'Starting…', remove: 'Removing…' };
  const shells = new Map();
  const rows = () => [...document.querySelectorAll('.bench-container')];
  let asking = false;

  function command(row, what, button) {
    if (row.getAttribute('aria-busy') === 'true') return;
    row.setAttribute('aria-busy', 'true');
    row.querySelector('.bench-dot').textContent = WORDS[what];
    bench.say(`${WORDS[what].replace('…', '')} ${row.dataset.container}`);
    bench.focusAfter = button.id.startsWith('remove') ? 'tab-containers' : `${what === 'stop' ? 'start' : 'stop'}-${row.dataset.container}`;
    slipwayContainerDo([{ name: 'container', value: row.dataset.container }, { name: 'do', value: what }]);
  }

  function shell(name) {
    const id = `tab-shell-${name}`;
    if (!document.getElementById(id)) {
      const panel = bench.tabs.add(id, `Shell ${name}`, () => { shells.get(name)?.dispose(); shells.delete(name); });
      bench.tabs.open(id);
      const view = new bench.TerminalView(panel, `/ws/terminal/shell/${encodeURIComponent(name)}`, `Shell in ${name}`);
      const close = Object.assign(document.createElement('button'), { type: 'button', textContent: 'Close shell' });
      close.addEventListener('click', () => document.getElementById(id).closeTab());
      panel.querySelector('.bench-terminal-foot').append(close);
      shells.set(name, view);
    }
    bench.tabs.open(id);
    shells.get(name).focus();
  }

  document.addEventListener('click', event => {
    const button = event.target.closest('.bench-container [data-do]');
    if (!button) return;
    const row = button.closest('.bench-container');
    const what = button.dataset.do;
    if (what === 'logs') bench.logs.show(row.dataset.container);
    else if (what === 'shell') shell(row.dataset.container);
    else if (what === 'open') bench.app.show(Number(button.dataset.port), '/');
    else command(row, what, button);
  });

  /** Each published port once: two containers may have asked for it, and the one that runs has it. */
  function offered(found) {
    const byPort = new Map();
    for (const one of [...found].sort((a, b) => (b.state === 'running') - (a.state === 'running')))
      for (const port of one.ports) if (!byPort.has(port)) byPort.set(port, { port, name: one.name });
    return [...byPort.values()];
  }

  /** What the pulse says; a list that differs from what is drawn is drawn anew. */
  function heard(found) {
    const count = document.querySelector('[data-bench-count]');
    if (!count) return;
    count.hidden = !found.length;
    count.textContent = found.length;
    bench.app.offer(offered(found));
    const busy = rows().some(row => row.getAttribute('aria-busy') === 'true');
    const drawn = rows().map(row => row.dataset.mark).join('\n');
    if (!busy && !asking && drawn !== found.map(one => one.mark).join('\n')) {
      asking = true;
      slipwayContainers();
    }
  }

  /** Processor and memory, while somebody looks. */
  async function usage() {
    if (!document.hidden && bench.tabs.isOpen('tab-containers') && rows().length) {
      const pulse = await bench.ask('&usage=1');
      for (const one of pulse?.containers || []) {
        const row = rows().find(each => each.dataset.container === one.name);
        if (!row) continue;
        row.querySelector('[data-cpu]').textContent = one.cpu && `CPU ${one.cpu}`;
        row.querySelector('[data-memory]').textContent = one.memory;
      }
    }
    setTimeout(usage, 2000);
  }

  usage();
  bench.containers = { heard, drawn: () => { asking = false; }, shells };
})();
