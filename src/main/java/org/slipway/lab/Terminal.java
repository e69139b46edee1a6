package org.slipway.lab;

/** A shell that several browser tabs may watch and type into. */
public interface Terminal {
    /** Replays the scrollback (256 KB at most) to the viewer, then everything that follows. */
    void attach(Viewer viewer);

    /** The viewer is told nothing more; the shell lives on. */
    void detach(Viewer viewer);

    void type(byte[] bytes);

    /** The last one wins, and every viewer is told. */
    void resize(int columns, int rows);
}
