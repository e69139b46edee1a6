package org.slipway.lab;

/** Someone who watches a terminal; called from one thread of its own, which it may block, though one that blocks for long is dropped. */
public interface Viewer {
    void output(byte[] chunk);

    void size(int columns, int rows);

    /** The last call: the terminal has closed, or this viewer was too slow. */
    void ended(String why);
}
