package org.slipway.lab.format;

import org.slipway.course.yaml.FaultyFile;
import org.slipway.course.yaml.StrictYaml;

/** A mapping that has the keys of its {@link Form} only, together with what its lab knows. */
public record Node(StrictYaml yaml, Reading reading) {
    public boolean has(String key) {
        return yaml.has(key);
    }

    /** A problem with the value of a key. */
    public FaultyFile fault(String key, String problem) {
        return yaml.fault(key, problem);
    }

    /** A problem with the mapping as a whole. */
    public FaultyFile fault(String problem) {
        return new FaultyFile(yaml.file(), yaml.line(), problem);
    }

    /** Text, whose placeholders are all parameters of the lab. */
    String text(String key) {
        return reading.known(yaml.file(), yaml.line(key), yaml.string(key));
    }

    /** Text or a number as it is written, whose placeholders are all parameters of the lab. */
    String plain(String key) {
        return reading.known(yaml.file(), yaml.line(key), yaml.plain(key));
    }
}
