// Web addresses in a terminal: ones of the bench open in the App tab, others in a new window.
(() => {
  'use strict';
  const bench = window.slipway.bench;
  const ADDRESS = /https?:\/\/[^\s"'<>`]+[^\s"'<>`.,;:!?)\]}]/g;
  const OWN = /^(localhost|127\.0\.0\.1|bench)$/;

  function links(term, y) {
    const text = term.buffer.active.getLine(y - 1)?.translateToString(true) || '';
    const found = [...text.matchAll(ADDRESS)].map(match => ({
      text: match[0],
      range: { start: { x: match.index + 1, y }, end: { x: match.index + match[0].length, y } },
      activate: () => follow(match[0]),
    }));
    return found.length ? found : undefined;
  }

  function follow(address) {
    let url;
    try { url = new URL(address); } catch { return; }
    if (!/^https?:$/.test(url.protocol)) return;
    if (OWN.test(url.hostname)) bench.app.show(Number(url.port || 80), url.pathname + url.search);
    else window.open(url.href, '_blank', 'noopener,noreferrer');
  }

  Object.assign(bench, { links, follow });
})();
