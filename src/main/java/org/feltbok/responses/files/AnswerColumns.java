package org.feltbok.responses.files;

import org.feltbok.questionnaire.Item;
import org.feltbok.questionnaire.ItemType;
import org.feltbok.responses.Form;
import org.feltbok.tabular.Header;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

/** Which column of a file holds which item, and how to read it; worked out once from the header. */
final class AnswerColumns {
    private record Split(int from, int to) {}

    private final Form form;
    private final Map<String, Integer> starts = new HashMap<>();
    private final List<TextCell.Text> texts = TextCell.list();
    private final @Nullable CellReader[] readers;
    private final Map<String, Split> split = new HashMap<>();
    private final Set<String> whole = new HashSet<>();
    private int width = 1;

    /**
     * @param faults told the column and what is wrong with it
     */
    AnswerColumns(Form form, Header header, BiConsumer<String, Wrong> faults) {
        this.form = form;
        for (Item item : form.items()) {
            starts.put(item.name(), width);
            width += item.columns().size();
        }
        readers = new CellReader[header.size()];
        for (int i = 0; i < readers.length; i++) {
            String name = header.names().get(i);
            if (!About.COLUMNS.contains(name) && !name.isEmpty()) {
                readers[i] = reader(name, faults);
            }
        }
    }

    private @Nullable CellReader reader(String column, BiConsumer<String, Wrong> faults) {
        int slash = column.lastIndexOf('/');
        Item item = form.item(column).orElse(null);
        if (item != null) {
            whole.add(item.name());
            return both(item.name())
                    ? told(faults, column, "both_forms", item.name())
                    : reader(item);
        }
        Item parent = slash < 0 ? null : form.item(column.substring(0, slash)).orElse(null);
        if (parent == null || parent.type() != ItemType.MULTIPLE) {
            return unknown(faults, column);
        }
        String code = column.substring(slash + 1);
        int start = start(parent);
        for (int i = 0; i < parent.ticks().size(); i++) {
            if (parent.ticks().get(i).option().code().equals(code)) {
                split.put(parent.name(), new Split(start, start + parent.ticks().size()));
                return both(parent.name())
                        ? told(faults, column, "both_forms", parent.name())
                        : new Flag(start + i);
            }
        }
        String codes = String.join(" ", parent.choices().stream().map(o -> o.code()).toList());
        return told(faults, column, "unknown_option", parent.name(), code, codes);
    }

    private boolean both(String item) {
        return whole.contains(item) && split.containsKey(item);
    }

    private static @Nullable CellReader told(
            BiConsumer<String, Wrong> faults, String column, String key, Object... args) {
        faults.accept(column, Wrong.of(key, args));
        return null;
    }

    private @Nullable CellReader unknown(BiConsumer<String, Wrong> faults, String column) {
        List<String> names = new ArrayList<>(column.startsWith("_") ? About.COLUMNS : List.of());
        form.items().forEach(i -> names.add(i.name()));
        faults.accept(column, Wrong.near("unknown_column", column, names));
        return null;
    }

    private int start(Item item) {
        return starts.getOrDefault(item.name(), -1);
    }

    private CellReader reader(Item item) {
        int start = start(item);
        return switch (item.type()) {
            case SINGLE -> new OneCode(item, start);
            case MULTIPLE -> new SeveralCodes(item, start);
            case TEXT -> new TextCell(item, start, texts);
            case INTEGER -> new NumberCell(start, true);
            case DECIMAL -> new NumberCell(start, false);
            case DATE -> new DateCell(start);
        };
    }

    /** Number of cells in a row of the answer matrix, with the identity at its beginning. */
    int width() {
        return width;
    }

    /** The reader of a column; null for columns that hold no answers. */
    @Nullable CellReader at(int column) {
        return readers[column];
    }

    int size() {
        return readers.length;
    }

    /** The texts of the row being read; to be emptied after each. */
    List<TextCell.Text> texts() {
        return texts;
    }

    /**
     * Where answers stand as one column each and some of them are told, the others were not ticked.
     */
    void complete(@Nullable Object[] answers) {
        for (Split s : split.values()) {
            Object known = null;
            for (int i = s.from(); i < s.to(); i++) {
                Object cell = answers[i];
                if (cell != null && (known == null || cell.equals(1))) {
                    known = cell.equals(1) ? Integer.valueOf(0) : cell;
                }
            }
            for (int i = s.from(); known != null && i < s.to(); i++) {
                if (answers[i] == null) {
                    answers[i] = known;
                }
            }
        }
    }
}
