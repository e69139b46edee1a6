// Copy and Run on code blocks. Run sends a "slipway:run" event with the text; the bench's terminal types it.
(() => {
  'use strict';
  const textOf = block => block.querySelector('pre').textContent.replace(/\n$/, '');

  async function copy(block) {
    try {
      await navigator.clipboard.writeText(textOf(block));
      slipway.announce('Copied');
    } catch {
      // no clipboard without https or permission: select the text, so that Ctrl+C takes it
      getSelection().selectAllChildren(block.querySelector('pre'));
      slipway.announce('Selected; press Ctrl+C to copy');
    }
  }

  function run(block) {
    document.dispatchEvent(new CustomEvent('slipway:run', { detail: { text: textOf(block) } }));
  }

  function button(label, says, action) {
    const made = Object.assign(document.createElement('button'), { type: 'button', className: 'button small', textContent: label });
    made.setAttribute('aria-label', says);
    made.addEventListener('click', action);
    return made;
  }

  /** Gives every code block below an element its buttons; blocks that have them keep them. */
  function dressCode(below) {
    const bench = document.querySelector('.pane-bench');
    below.querySelectorAll('.code:not(:has(.do))').forEach(block => {
      const place = Object.assign(document.createElement('div'), { className: 'do' });
      place.append(button('Copy', 'Copy this code', () => copy(block)));
      if (block.dataset.run && bench) place.append(button('Run', 'Run this in the terminal', () => run(block)));
      block.append(place);
    });
  }

  dressCode(document);
  window.slipway = Object.assign(window.slipway || {}, { dressCode });
})();
