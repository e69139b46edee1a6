// A line to the portal that comes back by itself after it was lost.
(() => {
  'use strict';
  const SIGNED_OUT = [4401, 1008];
  const FIRST_WAIT = 250;
  const LONGEST_WAIT = 8000;

  class Line {
    /**
     * @param path of the socket, without the application's own path
     * @param hears {ready, bytes, control, state}: state is told connecting, open, lost, ended or out
     */
    constructor(path, hears) {
      this.path = path;
      this.hears = hears;
      this.wait = FIRST_WAIT;
      this.done = false;
      this.retry = () => { if (this.waiting) this.connect(); };
      addEventListener('online', this.retry);
      document.addEventListener('visibilitychange', this.retry);
      this.connect();
    }

    connect() {
      clearTimeout(this.waiting);
      this.waiting = null;
      if (this.done) return;
      this.hears.state(this.wasOpen ? 'lost' : 'connecting');
      const base = document.querySelector('[data-bench]').dataset.base || '';
      const socket = new WebSocket(`${location.protocol === 'https:' ? 'wss:' : 'ws:'}//${location.host}${base}${this.path}`);
      socket.binaryType = 'arraybuffer';
      socket.onmessage = event => this.heard(event.data);
      socket.onclose = event => this.closed(event.code);
      this.socket = socket;
    }

    heard(data) {
      if (typeof data !== 'string') {
        this.hears.bytes?.(new Uint8Array(data));
        return;
      }
      const message = JSON.parse(data);
      if (message.type === 'ready') {
        this.wasOpen = true;
        this.wait = FIRST_WAIT;
        this.hears.state('open');
      } else if (message.type === 'ended') {
        this.ended = true;
        this.hears.state('ended', message.why);
      }
      this.hears.control?.(message);
    }

    closed(code) {
      this.socket = null;
      if (this.done || this.ended) return;
      if (SIGNED_OUT.includes(code)) {
        this.ended = true;
        this.hears.state('out');
        return;
      }
      this.hears.state(this.wasOpen ? 'lost' : 'connecting');
      this.waiting = setTimeout(() => this.connect(), this.wait * (0.8 + 0.4 * Math.random()));
      this.wait = Math.min(LONGEST_WAIT, this.wait * 1.7);
    }

    /** Opens the line anew after it has ended. */
    again() {
      if (this.socket || this.done) return;
      this.ended = false;
      this.wait = FIRST_WAIT;
      this.connect();
    }

    send(data) {
      if (this.socket?.readyState !== WebSocket.OPEN) return false;
      this.socket.send(data);
      return true;
    }

    close() {
      this.done = true;
      clearTimeout(this.waiting);
      removeEventListener('online', this.retry);
      document.removeEventListener('visibilitychange', this.retry);
      this.socket?.close();
    }
  }

  window.slipway = window.slipway || {};
  window.slipway.bench = Object.assign(window.slipway.bench || {}, { Line });
})();
