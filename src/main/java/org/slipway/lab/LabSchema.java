package org.slipway.lab;

import org.slipway.lab.format.SchemaText;

/** What editors know of {@code lab.yaml}: a JSON Schema out of the very keys that {@link LabReader} reads. */
public final class LabSchema {
    private LabSchema() {}

    /** The text of {@code labs/lab.schema.json}. */
    public static String text() {
        return SchemaText.of("A lab of Slipway's", LabReader.FORM);
    }
}
