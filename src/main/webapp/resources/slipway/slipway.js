// What every page has: the theme button, dialogs that a button opens, "?" for the shortcuts, and spoken announcements.
(() => {
  'use strict';
  const root = document.documentElement;
  const systemIsDark = matchMedia('(prefers-color-scheme: dark)');
  const theme = document.getElementById('theme');

  const isDark = () => root.dataset.theme === 'dark' || (root.dataset.theme !== 'light' && systemIsDark.matches);

  function nameThemeButton() {
    theme.setAttribute('aria-label', isDark() ? 'Switch to the light theme' : 'Switch to the dark theme');
    theme.title = theme.getAttribute('aria-label');
  }

  // A cookie and not localStorage: the server writes data-theme into the page, so that nothing flashes before the first paint.
  function switchTheme() {
    root.dataset.theme = isDark() ? 'light' : 'dark';
    const secure = location.protocol === 'https:' ? '; Secure' : '';
    document.cookie = `slipway-theme=${root.dataset.theme}; Path=/; Max-Age=31536000; SameSite=Lax${secure}`;
    nameThemeButton();
    document.dispatchEvent(new CustomEvent('slipway:theme', { detail: root.dataset.theme }));
  }

  if (theme) {
    theme.hidden = false;
    theme.addEventListener('click', switchTheme);
    systemIsDark.addEventListener('change', () => {
      nameThemeButton();
      document.dispatchEvent(new CustomEvent('slipway:theme', { detail: isDark() ? 'dark' : 'light' }));
    });
    nameThemeButton();
  }

  function open(id) {
    const dialog = document.getElementById(id);
    if (dialog && !dialog.open) dialog.showModal();
  }

  document.addEventListener('click', event => {
    const opener = event.target.closest('[data-opens]');
    if (!opener) return;
    opener.closest('[popover]')?.hidePopover();
    open(opener.dataset.opens);
  });

  const takesText = element => element.closest('input, textarea, select, [contenteditable], .xterm, iframe');
  document.addEventListener('keydown', event => {
    if (event.key !== '?' || event.ctrlKey || event.altKey || event.metaKey || takesText(event.target)) return;
    event.preventDefault();
    open('shortcuts');
  });

  let gone;
  /** Says a short text to everybody: a toast for the eye, a status for a screen reader. */
  function announce(text) {
    document.getElementById('announce').textContent = text;
    document.querySelector('.toast')?.remove();
    const toast = Object.assign(document.createElement('div'), { className: 'toast', textContent: text });
    toast.setAttribute('aria-hidden', 'true');
    document.body.append(toast);
    clearTimeout(gone);
    gone = setTimeout(() => toast.remove(), 1800);
  }

  window.slipway = Object.assign(window.slipway || {}, { announce });
})();
