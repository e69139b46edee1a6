// A preview follows the files: when they have changed, the page is loaded anew; when they are faulty, it says so and stays.
(() => {
  'use strict';
  const preview = document.querySelector('[data-preview]');
  const words = preview.querySelector('.preview-words');
  const LOOK = 300;
  const address = `${preview.dataset.base || ''}/author/pulse?chapter=${encodeURIComponent(preview.dataset.chapter)}&lab=${encodeURIComponent(preview.dataset.lab)}`;

  function tell(fault) {
    const text = fault || 'This page follows the files: save, and it shows.';
    if (words.textContent !== text) words.textContent = text;
    preview.classList.toggle('faulty', Boolean(fault));
  }

  async function look() {
    try {
      const answer = await fetch(address, { headers: { Accept: 'application/json' } });
      if (answer.ok && !answer.redirected) {
        const { stamp, fault } = await answer.json();
        if (stamp !== preview.dataset.preview) {
          location.reload();
          return;
        }
        tell(fault);
      }
    } catch (lost) {
      // the portal is being restarted; the next look finds it
    }
    setTimeout(look, document.hidden ? 5 * LOOK : LOOK);
  }

  look();
})();
