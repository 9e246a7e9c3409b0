package org.feltbok.register;

import org.feltbok.register.RegisterTable.Dimension;
import org.feltbok.register.RegisterTable.Value;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dimensions, put together from the values that rows name. */
final class Picks {
    /** The dimension of what is counted, where a table does not name it. */
    static final String CONTENT = "content";

    private static final Pattern UNIT = Pattern.compile("\\(([^()]+)\\)\\s*$");
    private final List<String> names = new ArrayList<>();
    private final List<Map<String, Value>> values = new ArrayList<>();

    void add(String name) {
        names.add(name);
        values.add(new LinkedHashMap<>());
    }

    /** The one text for a value, noted the first time. */
    String pick(int dimension, String text) {
        return values.get(dimension).computeIfAbsent(text, t -> new Value(t, t, unit(t))).code();
    }

    List<Dimension> dimensions() {
        List<Dimension> all = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i);
            all.add(new Dimension(name, name, List.copyOf(values.get(i).values())));
        }
        return all;
    }

    /** {@code mill. kr} of {@code Netto driftsutgifter (mill. kr)}; empty if none is told. */
    static String unit(String label) {
        Matcher m = UNIT.matcher(label);
        return m.find() ? m.group(1).strip() : "";
    }
}
