// The bench's tabs: arrow keys move, Delete closes a tab that was opened.
(() => {
  'use strict';
  const bench = window.slipway.bench;
  const list = () => document.querySelector('.bench-tabs');
  const all = () => [...(list()?.querySelectorAll('[role=tab]') || [])];
  const panel = tab => document.getElementById(tab.getAttribute('aria-controls'));

  function open(id) {
    const chosen = document.getElementById(id);
    if (!chosen) return;
    for (const tab of all()) {
      const on = tab === chosen;
      tab.setAttribute('aria-selected', on);
      tab.tabIndex = on ? 0 : -1;
      panel(tab).hidden = !on;
    }
    chosen.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    document.dispatchEvent(new CustomEvent('slipway:tab', { detail: id }));
  }

  const isOpen = id => document.getElementById(id)?.getAttribute('aria-selected') === 'true';

  /** A new tab with an empty panel; returns the panel. */
  function add(id, label, closed) {
    const tab = Object.assign(document.createElement('button'), { type: 'button', id, textContent: label, tabIndex: -1 });
    tab.setAttribute('role', 'tab');
    tab.setAttribute('aria-controls', `panel-${id}`);
    tab.setAttribute('aria-selected', 'false');
    const body = Object.assign(document.createElement('div'), { id: `panel-${id}`, className: 'bench-panel', hidden: true });
    body.setAttribute('role', 'tabpanel');
    body.setAttribute('aria-labelledby', id);
    list().append(tab);
    document.querySelector('.bench-panels').append(body);
    tab.closeTab = () => {
      const wasOpen = isOpen(id);
      closed();
      tab.remove();
      body.remove();
      if (wasOpen) { open('tab-containers'); document.getElementById('tab-containers')?.focus(); }
    };
    return body;
  }

  document.addEventListener('click', event => {
    const tab = event.target.closest('.bench-tabs [role=tab]');
    if (!tab) return;
    open(tab.id);
    if (tab.id === 'tab-terminal') bench.focusTerminal();
  });

  document.addEventListener('keydown', event => {
    const tab = event.target.closest?.('.bench-tabs [role=tab]');
    if (!tab) return;
    const tabs = all();
    const at = tabs.indexOf(tab);
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: tabs.length - 1 }[event.key];
    if (to !== undefined) {
      event.preventDefault();
      const next = tabs[(to + tabs.length) % tabs.length];
      open(next.id);
      next.focus();
    } else if (event.key === 'Delete' && tab.closeTab) {
      tab.closeTab();
    }
  });

  bench.tabs = { open, isOpen, add };
})();
