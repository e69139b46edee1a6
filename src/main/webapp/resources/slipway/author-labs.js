// The instructor's page of labs: draws itself anew when a file or a test has changed, and shows what a running test says.
(() => {
  'use strict';
  const page = document.querySelector('[data-labs]');
  const LOOK = 800;
  const LISTEN = 600;
  const shelf = () => document.getElementById('labs:shelf');
  const opened = new Map();
  let drawing = false;

  const ask = async path => {
    const answer = await fetch((page.dataset.base || '') + path, { headers: { Accept: 'application/json' } });
    if (!answer.ok || answer.redirected) throw new Error(answer.status);
    return answer.json();
  };

  page.addEventListener('click', event => {
    const button = event.target.closest('[data-test]');
    if (!button || button.disabled) return;
    button.disabled = true;
    drawing = true;
    opened.set(`output-${button.dataset.test}`, true);
    window.slipwayTestLab([{ name: 'lab', value: button.dataset.test }]);
  });

  page.addEventListener('toggle', event => {
    if (event.target.dataset.keep) opened.set(event.target.dataset.keep, event.target.open);
  }, true);

  /** What a person has opened or closed stays so when the shelf is drawn anew. */
  function drawn() {
    drawing = false;
    for (const part of page.querySelectorAll('[data-keep]')) {
      if (opened.has(part.dataset.keep)) part.open = opened.get(part.dataset.keep);
    }
  }

  async function look() {
    try {
      const { stamp } = await ask('/author/shelf');
      if (stamp !== shelf().dataset.stamp && !drawing) {
        drawing = true;
        window.slipwayShelf();
      }
    } catch (lost) {
      // the portal is being restarted; the next look finds it
    }
    setTimeout(look, document.hidden ? 5 * LOOK : LOOK);
  }

  async function listen() {
    for (const lab of page.querySelectorAll('[data-running=true]')) {
      try {
        const { lines, next } = await ask(`/author/output?lab=${encodeURIComponent(lab.dataset.lab)}&from=${lab.dataset.next}`);
        if (lines.length) add(lab.querySelector('.test-output'), lines);
        lab.dataset.next = next;
      } catch (lost) {
        // as above
      }
    }
    setTimeout(listen, LISTEN);
  }

  function add(output, lines) {
    const atEnd = output.scrollTop + output.clientHeight >= output.scrollHeight - 20;
    output.append((output.textContent ? '\n' : '') + lines.join('\n'));
    if (atEnd) output.scrollTop = output.scrollHeight;
  }

  window.slipway = window.slipway || {};
  window.slipway.labs = { drawn };
  look();
  listen();
})();
