// The App tab: what the learner's containers publish, through the portal, in a sandboxed frame.
(() => {
  'use strict';
  const bench = window.slipway.bench;
  const part = name => document.querySelector(`#panel-app [data-app=${name}]`);
  let ports = [];
  let shown = '';

  const address = () => `${document.querySelector('[data-bench]').dataset.base || ''}/app/${document.getElementById('panel-app').dataset.appKey}/${part('port').value}${path()}`;

  function path() {
    const typed = part('path').value.trim();
    return typed.startsWith('/') ? typed : `/${typed}`;
  }

  /** The ports that are published now, each {port, name}. */
  function offer(found) {
    if (!part('port')) return;
    const mark = JSON.stringify(found);
    if (mark === part('port').dataset.mark) return;
    const before = part('port').value;
    ports = found;
    part('port').replaceChildren(...found.map(one => new Option(`:${one.port} ${one.name}`, one.port)));
    part('port').dataset.mark = mark;
    if (found.some(one => String(one.port) === before)) part('port').value = before;
    document.querySelector('[data-bench-port]').textContent = found.length ? ` :${part('port').value}` : '';
    const bar = document.querySelector('[data-app-bar]');
    bar.hidden = part('frame').hidden = !found.length;
    part('none').hidden = found.length > 0;
    if (!found.length) { shown = ''; part('frame').removeAttribute('src'); }
    draw(false);
  }

  /** Loads the frame when it can be seen and shows something else, or again when asked to. */
  function draw(again) {
    if (!ports.length || !bench.tabs.isOpen('tab-app')) return;
    const to = address();
    document.querySelector('[data-bench-port]').textContent = ` :${part('port').value}`;
    part('window').href = to;
    if (!again && shown === to) return;
    shown = to;
    part('frame').src = to;
  }

  function show(port, to) {
    if (to) part('path').value = to;
    if (ports.some(one => one.port === port)) part('port').value = port;
    bench.tabs.open('tab-app');
    draw(true);
  }

  document.addEventListener('slipway:tab', event => { if (event.detail === 'tab-app') draw(false); });
  document.addEventListener('change', event => { if (event.target.matches('[data-app=port]')) { part('path').value = '/'; draw(true); } });
  document.addEventListener('keydown', event => {
    if (event.key === 'Enter' && event.target.matches('[data-app=path]')) { event.preventDefault(); draw(true); }
  });
  document.addEventListener('click', event => {
    if (event.target.closest('[data-app=reload]')) draw(true);
    if (event.target.closest('[data-app=window]')) part('window').href = address();
  });

  bench.app = { offer, show };
})();
