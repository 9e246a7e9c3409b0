package org.feltbok.responses.ui.grid;

import org.feltbok.questionnaire.Item;
import org.feltbok.questionnaire.Option;
import org.feltbok.responses.Form;
import org.feltbok.responses.ui.Wording;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What stands above the columns of a form and how wide they are. */
final class GridColumns {
    private static final double SIGN = 7.4;
    private final Form form;
    private final Wording wording;
    private final Map<Item, SheetSource.Head> heads = new HashMap<>();

    GridColumns(Form form, Wording wording) {
        this.form = form;
        this.wording = wording;
        form.items().forEach(i -> heads.put(i, make(i)));
    }

    private SheetSource.Head make(Item item) {
        String range = range(item);
        String spoken = wording.get("grid.head.spoken", wording.item(form, item), range);
        return new SheetSource.Head(icon(item), item.name(), range, spoken, false);
    }

    SheetSource.Head head(Item item, boolean isCurrent) {
        SheetSource.Head head = known(item);
        return isCurrent
                ? new SheetSource.Head(head.icon(), head.name(), head.range(), head.spoken(), true)
                : head;
    }

    /** Asked for each column at each key: made once. */
    private SheetSource.Head known(Item item) {
        return heads.computeIfAbsent(item, this::make);
    }

    private String icon(Item item) {
        if (form.questionOf(item).type().isMatrix()) {
            return "fth-grid";
        }
        return switch (item.type()) {
            case SINGLE -> "fth-circle";
            case MULTIPLE -> "fth-square";
            case RANK -> "fth-list";
            case TEXT -> "fth-align-left";
            case INTEGER, DECIMAL -> "fth-hash";
            case DATE -> "fth-calendar";
            case TIME -> "fth-clock";
        };
    }

    /** What may stand in a field, in a word. */
    String range(Item item) {
        List<Option> offered = item.choices().stream().filter(o -> !o.isRetired()).toList();
        return switch (item.type()) {
            case SINGLE ->
                    form.questionOf(item).type().isMatrix() && offered.size() > 1
                            ? offered.getFirst().code() + "–" + offered.getLast().code()
                            : wording.get("grid.head.one_of", offered.size());
            case MULTIPLE -> wording.get("grid.head.several", offered.size());
            case RANK -> wording.get("grid.head.ranked", offered.size());
            case TEXT -> wording.get("grid.head.text");
            case INTEGER, DECIMAL -> {
                String said = wording.range(item);
                yield said.isEmpty() ? wording.get("grid.head.number") : said;
            }
            case DATE -> wording.get("grid.head.date");
            case TIME -> wording.get("grid.head.time");
        };
    }

    double width(Item item, boolean labels) {
        double least =
                switch (item.type()) {
                    case SINGLE -> labels ? 150 : 52;
                    case MULTIPLE, RANK -> labels ? 220 : 84;
                    case TEXT -> 220;
                    case INTEGER, DECIMAL -> 72;
                    case DATE -> 96;
                    case TIME -> 72;
                };
        SheetSource.Head head = known(item);
        double name = head.name().length() * SIGN + 40;
        double range = head.range().length() * 6.2 + 18;
        return Math.min(260, Math.max(least, Math.max(name, range)));
    }
}
