// The bench as a whole: keeps what is drawn true to what is there.
(() => {
  'use strict';
  const bench = window.slipway.bench;
  const section = document.querySelector('[data-bench]');
  if (!section) return;
  const LOOK_MILLIS = 120;
  let workspace = null;
  let quick = 0;
  let boot = null;
  let beating;
  let looking = null;

  bench.say = text => { section.querySelector('[data-bench-said]').textContent = text; };
  bench.focusTerminal = () => workspace?.focus();

  /** The pulse, or nothing while the portal does not answer. */
  bench.ask = async (more = '') => {
    try {
      const answer = await fetch(`${section.dataset.base || ''}/bench/pulse?lab=${encodeURIComponent(section.dataset.lab)}${more}`, { cache: 'no-store' });
      return answer.ok ? await answer.json() : null;
    } catch { return null; }
  };

  /** Something has changed on the bench: look now, once for what changes together. */
  bench.look = () => { looking ||= setTimeout(beat, LOOK_MILLIS); };

  async function beat() {
    clearTimeout(beating);
    clearTimeout(looking);
    looking = null;
    const drawn = section.querySelector('[data-key]').dataset.key;
    const pulse = drawn === 'signed_out' || document.hidden ? null : await bench.ask();
    if (pulse) heard(pulse, drawn);
    beating = setTimeout(beat, pulse?.name === 'preparing' ? 200 : Date.now() < quick ? 400 : drawn === 'ready' ? 5000 : 2000);
  }

  function heard(pulse, drawn) {
    // after a restart or a sign-out in another tab the server no longer knows this page: a new one does what a press on a button could not
    boot = boot || pulse.boot;
    if (pulse.boot !== boot || pulse.key === 'signed_out') { renew(); return; }
    if (!PrimeFaces.ajax.Queue.isEmpty()) return; // an answer with newer news is on its way
    if (pulse.key !== drawn && section.querySelector('[data-key]').dataset.key === drawn) { slipwayBenchShow(); return; }
    for (const words of section.querySelectorAll('[data-bench-words]')) if (words.textContent !== pulse.words) words.textContent = pulse.words;
    const notice = section.querySelector('[data-bench-notice]');
    if (notice) {
      notice.hidden = !pulse.words;
      notice.dataset.benchNotice = pulse.name === 'broken' ? 'ours' : 'words';
    }
    if (pulse.seconds !== undefined) bench.clock.sync(pulse.seconds);
    if (pulse.containers) bench.containers.heard(pulse.containers);
  }

  /** Reloads once the portal is there to answer, or the browser would show its own error page. */
  async function renew() {
    const page = await fetch(location.href, { cache: 'no-store' }).catch(() => null);
    if (page?.ok) location.reload();
  }

  /** After anything has been drawn anew. */
  function refresh() {
    const panel = section.querySelector('[data-terminal]');
    if (workspace && workspace.panel !== panel) {
      workspace.dispose();
      bench.containers.shells.forEach(view => view.dispose());
      bench.containers.shells.clear();
      bench.logs.stop();
      workspace = null;
    }
    if (panel && !workspace) {
      workspace = new bench.TerminalView(panel, panel.dataset.terminal, 'Terminal of your workspace');
      if (bench.started) workspace.focus();
      quick = Date.now() + 5000;
    }
    bench.started = true;
    bench.clock.read();
    bench.containers.drawn();
    tell();
    window.slipway.dressCode?.(section);
    if (bench.focusAfter && PrimeFaces.ajax.Queue.isEmpty()) {
      if (document.activeElement === document.body) document.getElementById(bench.focusAfter)?.focus();
      bench.focusAfter = null;
    }
    clearTimeout(beating);
    beating = setTimeout(beat, 100);
  }

  function tell() {
    const score = section.querySelector('[data-bench-result]');
    if (score) {
      section.querySelector('[data-bench-badge] > :last-child').textContent = score.dataset.score;
      if (score.dataset.benchResult) bench.say(score.dataset.benchResult);
    }
    const launched = section.querySelector('[data-launched]');
    if (launched?.dataset.launched) {
      bench.say(`${launched.dataset.launched} is launched`);
      launched.dataset.launched = '';
      quick = Date.now() + 4000;
    }
  }

  const checkButton = () => section.querySelector('.bench-check');
  bench.grading = on => {
    const button = checkButton();
    if (!button) return;
    button.setAttribute('aria-busy', on);
    button.querySelector('.ui-button-text').textContent = on ? 'Checking…' : 'Check';
    section.querySelector('.bench-score').classList.toggle('busy', on);
    if (on) { bench.say('Checking'); return; }
    const steps = section.querySelector('.bench-steps');
    const seen = steps.querySelector('li[data-look=failed], li[data-look=unknown], .note') || steps.querySelector('li[data-look=passed]');
    if (seen) steps.scrollTop += seen.getBoundingClientRect().top - steps.getBoundingClientRect().top - 36;
  };

  function nextHint() {
    const hint = section.querySelector('.bench-step[open] .bench-hint[data-taken=false]') || section.querySelector('.bench-hint[data-taken=false]');
    if (!hint) { slipway.announce('There are no more hints in this lab'); return; }
    hint.closest('.bench-step').open = true;
    hint.open = true;
    hint.querySelector('button').focus();
  }

  document.addEventListener('click', event => {
    const hint = event.target.closest('[data-hint]');
    if (hint) bench.focusAfter = hint.closest('.bench-hint').querySelector('summary').id;
    if (hint) slipwayHintTake([{ name: 'step', value: hint.dataset.step }, { name: 'hint', value: hint.dataset.hint }]);
    if (event.target.closest('[data-bench-hint]')) nextHint();
    event.target.closest('[data-bench-closes]')?.closest('dialog').close();
  });

  document.addEventListener('keydown', event => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || !checkButton()) return;
    event.preventDefault();
    if (checkButton().getAttribute('aria-busy') !== 'true') checkButton().click();
  }, true);

  document.addEventListener('slipway:theme', () => {
    workspace?.repaint();
    bench.containers.shells.forEach(view => view.repaint());
  });
  document.addEventListener('slipway:run', event => {
    if (!workspace) { slipway.announce('Start the bench first'); return; }
    bench.tabs.open('tab-terminal');
    workspace.type(new TextEncoder().encode(`${event.detail.text.replace(/\n/g, '\r')}\r`));
    workspace.focus();
  });
  document.addEventListener('visibilitychange', () => { if (!document.hidden) beat(); });
  $(document).on('pfAjaxComplete', () => setTimeout(refresh));
  refresh();
})();
