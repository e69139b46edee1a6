package org.slipway.lab;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** A viewer that remembers. */
class Recorder implements Viewer {
    private final ByteArrayOutputStream shown = new ByteArrayOutputStream();
    private String size = "";
    private String end = "";

    @Override
    public synchronized void output(byte[] chunk) {
        shown.writeBytes(chunk);
    }

    @Override
    public synchronized void size(int columns, int rows) {
        size = columns + "x" + rows;
    }

    @Override
    public synchronized void ended(String why) {
        end = why;
    }

    synchronized String text() {
        return shown.toString(StandardCharsets.UTF_8);
    }

    synchronized long length() {
        return shown.size();
    }

    synchronized String size() {
        return size;
    }

    synchronized String end() {
        return end;
    }
}
