package org.slipway.web.bench;

/**
 * Where a learner stands with the bench.
 *
 * @param words what the bench says about it; blank when there is nothing to say
 */
public record BenchPhase(Name name, String words) {
    /** What the page shows as a whole. */
    public enum Layout {
        WELCOME,
        START,
        SESSION
    }

    /** The finer state within a layout. */
    public enum Name {
        SIGNED_OUT(Layout.WELCOME),
        DOWN(Layout.START),
        IMAGES(Layout.START),
        ELSEWHERE(Layout.START),
        ENDED(Layout.START),
        READY(Layout.START),
        PREPARING(Layout.SESSION),
        RUNNING(Layout.SESSION),
        BROKEN(Layout.SESSION);

        private final Layout layout;

        Name(Layout layout) {
            this.layout = layout;
        }
    }

    public boolean welcome() {
        return name.layout == Layout.WELCOME;
    }

    public boolean start() {
        return name.layout == Layout.START;
    }

    public boolean session() {
        return name.layout == Layout.SESSION;
    }

    /** Whether Start can be pressed. */
    public boolean startable() {
        return name == Name.READY || name == Name.ENDED;
    }

    /** Whether the words tell of something of ours that is not as it should be, or not yet. */
    public boolean ours() {
        return name == Name.DOWN || name == Name.BROKEN;
    }

    public boolean elsewhere() {
        return name == Name.ELSEWHERE;
    }

    /** A page that shows another key than this must be drawn anew; within a session the words alone change. */
    public String key() {
        return session() ? "session" : name.toString().toLowerCase(java.util.Locale.ROOT);
    }
}
