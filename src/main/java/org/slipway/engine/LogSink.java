package org.slipway.engine;

/** Where a followed log goes. */
public interface LogSink {
    void line(LogLine line);

    /** The log has ended: its container has, or the engine went away. Called once. */
    void end();
}
