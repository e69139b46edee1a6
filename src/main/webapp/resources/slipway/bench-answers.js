// The questions in the steps: an answer is kept when its field is left, and all of them go along with Check.
(() => {
  'use strict';
  const bench = window.slipway.bench;
  const fields = () => [...document.querySelectorAll('[data-answer]')];

  document.addEventListener('change', event => {
    const field = event.target.closest('[data-answer]');
    if (field) slipwayAnswer([{ name: 'check', value: field.dataset.answer }, { name: 'answer', value: field.value }]);
  });

  /** Puts what is typed right now where Check sends it from; a field that Ctrl+Enter was pressed in has not been left. */
  function gather() {
    const all = fields();
    const to = document.querySelector('[data-bench-answers]');
    to.value = all.length ? JSON.stringify(Object.fromEntries(all.map(field => [field.dataset.answer, field.value]))) : '';
    if (document.activeElement?.closest('[data-answer]')) bench.focusAfter = document.activeElement.id;
  }

  /** An answer has been kept; what is wrong with its form stands at its field. */
  function kept(args) {
    const field = fields().find(one => one.dataset.answer === args.check);
    if (!field) return;
    document.getElementById(`answer-error-${args.check}`).textContent = args.error;
    field.setAttribute('aria-invalid', String(Boolean(args.error)));
    bench.say(args.error || 'Answer kept');
  }

  bench.answers = { gather, kept };
})();
