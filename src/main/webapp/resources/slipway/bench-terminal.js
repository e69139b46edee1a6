// A terminal: xterm on a line to a shell on the bench.
(() => {
  'use strict';
  const bench = window.slipway.bench;
  const CHUNK = 16 * 1024;
  const READER = 'slipway-screen-reader';
  const encoder = new TextEncoder();
  const PALETTE = {
    black: '#1d2725', red: '#ff8a80', green: '#6fcf8e', yellow: '#f0c36e', blue: '#82b1ff', magenta: '#d7a6ff', cyan: '#6fd3c1', white: '#d7e3df',
    brightBlack: '#8a9b95', brightRed: '#ffa79f', brightGreen: '#93e0ab', brightYellow: '#f7d794', brightBlue: '#a8c7ff', brightMagenta: '#e5c4ff', brightCyan: '#93e4d5', brightWhite: '#ffffff',
  };
  const WORDS = { connecting: 'Connecting to the bench…', lost: 'The connection is lost. Reconnecting…', out: 'You have signed out.', open: '' };

  function colours(element) {
    const style = getComputedStyle(element);
    const ink = style.getPropertyValue('--term-ink').trim();
    return { ...PALETTE, background: style.getPropertyValue('--term').trim(), foreground: ink, cursor: ink, selectionBackground: '#3d5f57' };
  }

  const remembered = () => { try { return localStorage.getItem(READER) === 'on'; } catch { return false; } };

  class TerminalView {
    constructor(panel, path, label) {
      this.panel = panel;
      this.draw(panel, label);
      this.term = new Terminal({
        cursorBlink: !matchMedia('(prefers-reduced-motion: reduce)').matches, fontFamily: getComputedStyle(panel).getPropertyValue('--mono') || 'monospace',
        fontSize: 14, lineHeight: 1.25, scrollback: 5000, minimumContrastRatio: 4.5, screenReaderMode: remembered(), theme: colours(panel),
        linkHandler: { activate: (event, address) => bench.follow(address) },
      });
      this.fit = new FitAddon.FitAddon();
      this.term.loadAddon(this.fit);
      this.term.open(this.screen);
      this.term.textarea.setAttribute('aria-label', `${label}. Escape, then Tab leaves it.`);
      for (const osc of [0, 1, 2, 52]) this.term.parser.registerOscHandler(osc, () => true); // nobody sets titles or the clipboard from in there
      this.term.registerLinkProvider({ provideLinks: (y, found) => found(bench.links(this.term, y)) });
      this.term.attachCustomKeyEventHandler(event => this.key(event));
      this.term.onData(text => this.type(encoder.encode(text)));
      this.term.onBinary(text => this.type(Uint8Array.from(text, c => c.charCodeAt(0))));
      this.term.textarea.addEventListener('focus', () => this.claim());
      this.observer = new ResizeObserver(() => { clearTimeout(this.resizing); this.resizing = setTimeout(() => this.claim(), 60); });
      this.observer.observe(this.screen);
      this.line = new bench.Line(path, {
        bytes: bytes => this.term.write(bytes),
        control: message => this.control(message),
        state: (state, why) => this.state(state, why),
      });
    }

    draw(panel, label) {
      panel.replaceChildren();
      panel.classList.add('bench-terminal');
      this.screen = panel.appendChild(Object.assign(document.createElement('div'), { className: 'bench-screen' }));
      const foot = panel.appendChild(Object.assign(document.createElement('div'), { className: 'bench-terminal-foot' }));
      this.status = foot.appendChild(Object.assign(document.createElement('span'), { className: 'bench-line-state' }));
      this.status.setAttribute('role', 'status');
      this.anew = foot.appendChild(Object.assign(document.createElement('button'), { type: 'button', textContent: 'Connect again', hidden: true }));
      this.anew.addEventListener('click', () => { this.line.again(); this.focus(); });
      foot.appendChild(Object.assign(document.createElement('span'), { className: 'bench-way-out', textContent: 'Esc, then Tab leaves the terminal' }));
      const reader = foot.appendChild(Object.assign(document.createElement('button'), { type: 'button', textContent: 'Screen reader mode' }));
      reader.setAttribute('aria-pressed', remembered());
      reader.addEventListener('click', () => this.readAloud(reader));
    }

    readAloud(button) {
      const on = !this.term.options.screenReaderMode;
      this.term.options.screenReaderMode = on;
      button.setAttribute('aria-pressed', on);
      try { localStorage.setItem(READER, on ? 'on' : 'off'); } catch { /* it holds for this page then */ }
    }

    /** false: the page has the key, not the shell */
    key(event) {
      if (event.type !== 'keydown') return true;
      if (event.key === 'Tab' && this.escaped) { this.escaped = false; return false; }
      if (event.key !== 'Shift') this.escaped = event.key === 'Escape';
      const ctrl = (event.ctrlKey || event.metaKey) && !event.altKey;
      if (ctrl && event.key === 'Enter') return false;
      if (ctrl && event.key.toLowerCase() === 'v') return false;
      if (ctrl && event.key.toLowerCase() === 'c' && this.term.hasSelection()) { setTimeout(() => this.term.clearSelection()); return false; }
      return true;
    }

    type(bytes) {
      for (let at = 0; at < bytes.length; at += CHUNK) this.line.send(bytes.subarray(at, at + CHUNK));
    }

    control(message) {
      if (message.type === 'ready') {
        this.term.reset();
        this.told = null;
        this.claim();
      } else if (message.type === 'changed') {
        bench.look();
      } else if (message.type === 'size' && (message.columns !== this.term.cols || message.rows !== this.term.rows)) {
        this.term.resize(message.columns, message.rows);
        this.told = `${message.columns}x${message.rows}`;
      }
    }

    /** The shell takes this window's size: the last one that is worked in wins. */
    claim() {
      if (!this.screen.clientWidth || !this.screen.clientHeight) return;
      const size = this.fit.proposeDimensions();
      if (!size || !(size.cols > 1) || !(size.rows > 1)) return;
      this.term.resize(size.cols, size.rows);
      if (this.told === `${size.cols}x${size.rows}`) return;
      if (this.line?.send(JSON.stringify({ type: 'resize', columns: size.cols, rows: size.rows }))) this.told = `${size.cols}x${size.rows}`;
    }

    state(state, why) {
      this.status.textContent = state === 'ended' ? why : WORDS[state];
      this.anew.hidden = state !== 'ended';
      this.panel.dataset.line = state;
    }

    focus() { this.term.focus(); }

    repaint() { this.term.options.theme = colours(this.panel); }

    dispose() {
      this.line.close();
      this.observer.disconnect();
      this.term.dispose();
    }
  }

  Object.assign(bench, { TerminalView });
})();
