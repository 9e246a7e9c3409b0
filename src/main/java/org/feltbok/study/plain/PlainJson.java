package org.feltbok.study.plain;

import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * JSON as written into plain folders: indented by two blanks, LF on every system, a line end at the
 * end.
 */
public final class PlainJson {
    private static final DefaultIndenter INDENTER = new DefaultIndenter("  ", "\n");
    private static final JsonMapper MAPPER =
            JsonMapper.builder()
                    .enable(SerializationFeature.INDENT_OUTPUT)
                    .defaultPrettyPrinter(
                            new DefaultPrettyPrinter()
                                    .withObjectIndenter(INDENTER)
                                    .withArrayIndenter(INDENTER))
                    .build();

    private PlainJson() {}

    public static String pretty(Object value) {
        return MAPPER.writeValueAsString(value) + "\n";
    }
}
