package org.slipway.lab.check;

import java.util.Optional;

/**
 * A named volume of the learner's.
 *
 * @param mountedBy the container that must mount it
 * @param at the path there
 */
public record VolumeCheck(String name, boolean exists, Optional<String> mountedBy, Optional<String> at)
        implements CheckSpec {
    @Override
    public String title() {
        return "The volume `" + name + "` "
                + (exists ? "is there" : "is removed")
                + mountedBy.map(container -> ", mounted by `" + container + "`").orElse("")
                + at.map(path -> " at `" + path + "`").orElse("");
    }

    @Override
    public VolumeCheck filled(Placeholders values) {
        return new VolumeCheck(values.fill(name), exists, mountedBy.map(values::fill), at.map(values::fill));
    }
}
