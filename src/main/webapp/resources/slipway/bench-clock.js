// The countdown. The server says how many seconds are left; the browser only counts them, so its own clock may be wrong.
(() => {
  'use strict';
  const bench = window.slipway.bench;
  const WARN = 300;
  let shown = null;
  let end = 0;

  function read() {
    const face = document.querySelector('.bench [data-seconds]');
    if (face === shown) return;
    shown = face;
    if (face) sync(Number(face.dataset.seconds));
  }

  function sync(seconds) {
    end = performance.now() + seconds * 1000;
    tick();
  }

  const two = number => String(number).padStart(2, '0');

  function tick() {
    if (!shown) return;
    const left = Math.max(0, Math.round((end - performance.now()) / 1000));
    const text = left >= 3600 ? `${Math.floor(left / 3600)}:${two(Math.floor(left / 60) % 60)}:${two(left % 60)}` : `${two(Math.floor(left / 60))}:${two(left % 60)}`;
    if (shown.textContent !== text) shown.textContent = text;
    warn(left);
  }

  function warn(left) {
    const box = document.querySelector('[data-bench-warning]');
    if (!box) return;
    if (left > WARN) { box.replaceChildren(); return; }
    if (box.childElementCount) return; // said already
    const extend = [...document.querySelectorAll('.bench-time button')].find(button => button.textContent.trim() === 'Extend' && !button.disabled);
    const text = document.createElement('span');
    text.textContent = extend ? 'Less than five minutes are left, then the bench is cleared.' : 'Less than five minutes are left, and they cannot be extended again. The bench is cleared then; your scores stay.';
    box.append(text);
    if (!extend) return;
    const more = Object.assign(document.createElement('button'), { type: 'button', className: 'button small', textContent: 'Extend now' });
    more.addEventListener('click', () => document.querySelector('.bench-time button:not([type=button])').click());
    box.append(more);
  }

  setInterval(tick, 1000);
  bench.clock = { read, sync };
})();
