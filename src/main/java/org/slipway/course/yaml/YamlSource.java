package org.slipway.course.yaml;

import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;

/** One YAML text and where it came from; refuses what our files have no use for before anything is built from it. */
record YamlSource(String file, int firstLine, String text) {
    private static final int LARGEST = 256 * 1024;
    private static final int DEEPEST = 20;

    MappingNode root() {
        if (text.length() > LARGEST) {
            throw new FaultyFile(file, firstLine, "this file is larger than " + LARGEST / 1024 + " KiB");
        }
        LoadSettings settings = LoadSettings.builder()
                .setLabel(file)
                .setUseMarks(true)
                .setParseComments(false)
                .setCodePointLimit(LARGEST)
                .build();
        try {
            refuseWhatIsNotPlain(settings);
            Node root = new Compose(settings).composeString(text).orElse(null);
            if (root instanceof MappingNode map) {
                return map;
            }
            throw new FaultyFile(file, firstLine, "expected `key: value` lines");
        } catch (MarkedYamlEngineException broken) {
            Optional<Mark> mark = broken.getProblemMark().or(broken::getContextMark);
            throw new FaultyFile(file, line(mark), "not valid YAML: " + broken.getProblem());
        } catch (YamlEngineException broken) {
            throw new FaultyFile(file, firstLine, "not valid YAML: " + broken.getMessage());
        }
    }

    /** An alias can make a small file huge or endless, and a tag can ask for any type: neither is needed here. */
    private void refuseWhatIsNotPlain(LoadSettings settings) {
        int depth = 0;
        for (Event event : new Parse(settings).parseString(text)) {
            if (event instanceof AliasEvent
                    || (event instanceof NodeEvent node && node.getAnchor().isPresent())) {
                throw fault(event.getStartMark(), "anchors (&) and aliases (*) are not used here; write the value out");
            }
            if (tagged(event)) {
                throw fault(event.getStartMark(), "tags (!) are not used here");
            }
            if (event instanceof CollectionStartEvent && ++depth > DEEPEST) {
                throw fault(event.getStartMark(), "nested deeper than " + DEEPEST + " levels");
            }
            if (event instanceof CollectionEndEvent) {
                depth--;
            }
        }
    }

    private static boolean tagged(Event event) {
        return event instanceof ScalarEvent scalar && scalar.getTag().isPresent()
                || event instanceof CollectionStartEvent start && start.getTag().isPresent();
    }

    FaultyFile fault(Optional<Mark> mark, String problem) {
        return new FaultyFile(file, line(mark), problem);
    }

    int line(Optional<Mark> mark) {
        return firstLine + mark.map(Mark::getLine).orElse(0);
    }
}
