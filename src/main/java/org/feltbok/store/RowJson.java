package org.feltbok.store;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Rows and argument lists of the change log as JSON; whole numbers come back as Long or Integer,
 * others as Double.
 */
final class RowJson {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private RowJson() {}

    static String write(Object value) {
        return JSON.writeValueAsString(value);
    }

    static Map<String, @Nullable Object> row(String json) {
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        row.putAll(JSON.readValue(json, new TypeReference<Map<String, Object>>() {}));
        return row;
    }

    static List<String> args(String json) {
        return JSON.readValue(json, new TypeReference<List<String>>() {});
    }
}
