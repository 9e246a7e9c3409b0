package org.feltbok.register;

import org.feltbok.tabular.Grid.Line;

import java.util.HashMap;
import java.util.Map;

/** What stands above an empty cell of a heading column holds for it too. */
final class Above {
    private final Map<Integer, String> last = new HashMap<>();

    String at(Line line, int column) {
        String text = line.cell(column);
        if (text.isEmpty()) {
            return last.getOrDefault(column, "");
        }
        last.put(column, text);
        return text;
    }
}
