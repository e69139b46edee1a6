// Page and bench share the screen: the divider between them, and the switch that gives it to one of them.
(() => {
  'use strict';
  const split = document.getElementById('split');
  if (!split) return;
  const divider = split.querySelector('.divider');
  const switches = document.querySelectorAll('.views button');
  const narrow = matchMedia('(max-width: 900px)');
  const KEY = 'slipway.page-share';
  const LEAST = { page: 320, bench: 380 };

  /** The least and most that the page may have, in per cent, so that neither side becomes too narrow to use. */
  function bounds() {
    const width = split.clientWidth || 1;
    const low = Math.min(50, Math.ceil(LEAST.page / width * 100));
    return [low, Math.max(50, Math.floor((1 - LEAST.bench / width) * 100))];
  }

  function remembered() {
    try {
      return Number.parseFloat(localStorage.getItem(KEY)) || 54;
    } catch {
      return 54; // storage is blocked: the divider works, its place is not kept
    }
  }

  let share = remembered();

  function place(wanted, keep) {
    const [low, high] = bounds();
    const now = Math.min(high, Math.max(low, wanted));
    split.style.setProperty('--page-share', `${now}%`);
    divider.setAttribute('aria-valuemin', low);
    divider.setAttribute('aria-valuemax', high);
    divider.setAttribute('aria-valuenow', Math.round(now));
    divider.setAttribute('aria-valuetext', `page ${Math.round(now)} per cent`);
    if (!keep) return;
    share = now;
    try {
      localStorage.setItem(KEY, now.toFixed(1));
    } catch {
      // see remembered()
    }
  }

  divider.addEventListener('pointerdown', event => {
    if (event.button !== 0) return;
    event.preventDefault();
    divider.focus();
    divider.setPointerCapture(event.pointerId);
    document.body.classList.add('dragging');
    const follow = move => {
      const box = split.getBoundingClientRect();
      place((move.clientX - box.left) / box.width * 100, true);
    };
    const release = () => {
      divider.removeEventListener('pointermove', follow);
      document.body.classList.remove('dragging');
    };
    divider.addEventListener('pointermove', follow);
    divider.addEventListener('lostpointercapture', release, { once: true });
  });

  divider.addEventListener('keydown', event => {
    const [low, high] = bounds();
    const step = event.shiftKey ? 10 : 2;
    const to = { ArrowLeft: share - step, ArrowRight: share + step, Home: low, End: high }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    place(to, true);
  });
  divider.addEventListener('dblclick', () => place(54, true));

  function show(view) {
    split.dataset.view = view;
    const seen = narrow.matches && view === 'both' ? 'page' : view;
    switches.forEach(button => button.setAttribute('aria-pressed', String(button.value === seen)));
  }

  switches.forEach(button => button.addEventListener('click', () => show(button.value)));
  narrow.addEventListener('change', () => show(split.dataset.view));
  new ResizeObserver(() => place(share, false)).observe(split);
  // what runs in the terminal should be seen: on a phone the bench comes to the front
  document.addEventListener('slipway:run', () => {
    if (narrow.matches || split.dataset.view === 'page') show(narrow.matches ? 'bench' : 'both');
  });
  place(share, false);
  show('both');
})();
