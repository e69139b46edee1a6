// A container's log, as it is written; the newest 2,000 lines.
(() => {
  'use strict';
  const bench = window.slipway.bench;
  const MOST = 2000;
  const COLOURS = /\u001b\[[0-9;?]*[ -/]*[@-~]|\u001b\][^\u0007]*\u0007|[\u0000-\u0008\u000b-\u001f]/g;
  let line = null;
  let paused = false;
  let held = [];

  const box = () => document.querySelector('[data-bench-logs]');
  const lines = () => box().querySelector('.bench-lines');

  function show(name) {
    stop();
    held = [];
    setPaused(false);
    box().hidden = false;
    box().querySelector('h3').textContent = `Logs of ${name}`;
    lines().replaceChildren();
    line = new bench.Line(`/ws/logs/${encodeURIComponent(name)}`, {
      control: heard,
      state: (state, why) => { if (state === 'ended') add({ text: why, note: true }); },
    });
    box().scrollIntoView({ block: 'nearest' });
    lines().focus();
  }

  function heard(message) {
    if (message.type !== 'line') return;
    if (!paused) { add(message); return; }
    held.push(message);
    if (held.length > MOST) held.shift();
  }

  function add(message) {
    const view = lines();
    const atEnd = view.scrollHeight - view.scrollTop - view.clientHeight < 40;
    const row = document.createElement('div');
    row.className = message.note ? 'note-line' : message.error ? 'error-line' : '';
    row.textContent = message.text.replace(COLOURS, '');
    if (message.at) row.title = new Date(message.at).toLocaleTimeString();
    view.append(row);
    while (view.childElementCount > MOST) view.firstElementChild.remove();
    if (atEnd) view.scrollTop = view.scrollHeight;
  }

  function setPaused(on) {
    paused = on;
    const button = box().querySelector('[data-logs=pause]');
    button.setAttribute('aria-pressed', on);
    button.textContent = on ? 'Go on' : 'Pause';
    if (!on) held.splice(0).forEach(add);
  }

  function stop() {
    line?.close();
    line = null;
  }

  document.addEventListener('click', event => {
    const what = event.target.closest('[data-logs]')?.dataset.logs;
    if (what === 'pause') setPaused(!paused);
    if (what === 'close') { stop(); box().hidden = true; document.getElementById('tab-containers').focus(); }
  });

  bench.logs = { show, stop };
})();
