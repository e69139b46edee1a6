package org.slipway.compute.container;

/** Names of images as people write them. */
public final class ImageNames {
    private ImageNames() {}

    /** The name with its tag: {@code nginx} is {@code nginx:latest}. */
    public static String full(String name) {
        return name.indexOf(':', name.lastIndexOf('/') + 1) < 0 ? name + ":latest" : name;
    }

    /** Whether both mean the same image. */
    public static boolean same(String one, String other) {
        return full(one).equals(full(other));
    }
}
