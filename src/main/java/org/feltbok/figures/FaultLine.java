package org.feltbok.figures;

import org.feltbok.base.Fault;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.json.JsonMapper;

import java.util.List;

/**
 * The line of a specification in which a fault stands: the one that the fault names; else that of
 * the field whose path it gives, such as {@code columns[1].statistic}; else the first in which
 * stands what it tells of.
 */
public final class FaultLine {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private FaultLine() {}

    /** Counted from 1; 0 where no line can be told. */
    public static int of(String text, List<Fault> faults) {
        return faults.stream()
                .mapToInt(f -> of(text, f))
                .filter(line -> line > 0)
                .findFirst()
                .orElse(0);
    }

    private static int of(String text, Fault fault) {
        Integer row = fault.place().row();
        if (row != null) {
            return row;
        }
        List<String> told = fault.args().stream().map(String::valueOf).toList();
        return told.stream()
                .mapToInt(t -> atPath(text, t))
                .filter(line -> line > 0)
                .findFirst()
                .orElseGet(
                        () ->
                                told.stream()
                                        .mapToInt(t -> written(text, t))
                                        .filter(line -> line > 0)
                                        .findFirst()
                                        .orElse(0));
    }

    private static int atPath(String text, String path) {
        String pointer = "/" + path.replaceAll("\\[(\\d+)]", ".$1").replace('.', '/');
        try (JsonParser parser = JSON.createParser(text)) {
            while (parser.nextToken() != null) {
                boolean name = parser.currentToken() == JsonToken.PROPERTY_NAME;
                boolean here =
                        parser.streamReadContext().pathAsPointer().toString().equals(pointer);
                if (here && (name || !parser.currentToken().isStructEnd())) {
                    return parser.currentTokenLocation().getLineNr();
                }
            }
        } catch (JacksonException unreadable) {
            // what is no JSON is told by its row
        }
        return 0;
    }

    private static int written(String text, String told) {
        int quoted = text.indexOf('"' + told + '"');
        int at = quoted >= 0 || told.isBlank() ? quoted : text.indexOf(told);
        return at < 0 ? 0 : 1 + (int) text.substring(0, at).chars().filter(c -> c == '\n').count();
    }
}
