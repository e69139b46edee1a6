package org.slipway.lab;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import java.util.TreeMap;

/** A lab's files as one text that is stored. Apart from {@link LabFiles}, so that files can be looked over where there is no Jackson. */
final class LabArchive {
    private static final ObjectMapper JSON = new ObjectMapper();

    private LabArchive() {}

    static String write(LabFiles files) {
        try {
            return JSON.writeValueAsString(Map.of(files.id(), files.texts()));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static LabFiles read(String json) {
        try {
            Map<String, TreeMap<String, String>> one = JSON.readValue(json, new TypeReference<>() {});
            Map.Entry<String, TreeMap<String, String>> only =
                    one.entrySet().iterator().next();
            return new LabFiles(only.getKey(), only.getValue());
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("A stored lab version cannot be read", broken);
        }
    }
}
