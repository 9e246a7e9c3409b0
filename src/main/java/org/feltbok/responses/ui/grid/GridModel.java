package org.feltbok.responses.ui.grid;

import org.feltbok.questionnaire.Item;
import org.feltbok.questionnaire.Section;
import org.feltbok.responses.Form;
import org.feltbok.responses.grid.CellText;
import org.feltbok.responses.grid.FillPlan;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The rows and columns of the sheet, which of them are shown, and what was refused in cells. */
final class GridModel {
    /** Which responses are shown. */
    enum Part {
        ALL,
        COMPLETE,
        PARTIAL,
        PROBLEMS
    }

    /** Knows which texts somebody has coded; on any thread. */
    @FunctionalInterface
    interface Coded {
        Set<Item> of(String response, Collection<Item> items);
    }

    private static final Comparator<GridRow> PLACE =
            Comparator.comparingInt(r -> r.response().position());

    private final Form form;
    private final CellText text;
    private final GridCursor cursor = new GridCursor();
    private final List<GridRow> rows = new ArrayList<>();
    private final Map<String, Integer> places = new HashMap<>();
    private final Map<String, Map<Item, FillPlan.Refused>> refused = new LinkedHashMap<>();
    private List<Integer> shown = List.of();
    private List<Item> columns;
    private Part part = Part.ALL;
    private String found = "";
    private String wanted = "";
    private Optional<Section> section = Optional.empty();
    private boolean labels;
    private int version;

    /** How many rows each part has; a row that changes is counted alone. */
    private final Map<Part, Integer> counts = new EnumMap<>(Part.class);

    /** How many rows were counted, for those who count work. */
    private int counted;

    private Coded coded = (response, items) -> Set.of();

    GridModel(Form form, CellText text) {
        this.form = form;
        this.text = text;
        columns = form.items();
    }

    void coded(Coded now) {
        coded = now;
    }

    Form form() {
        return form;
    }

    GridCursor cursor() {
        return cursor;
    }

    List<Item> columns() {
        return columns;
    }

    int shownRows() {
        return shown.size();
    }

    int allRows() {
        return rows.size();
    }

    /** A row by its place among those shown. */
    GridRow row(int at) {
        return rows.get(shown.get(at));
    }

    Optional<GridRow> row(String response) {
        return Optional.ofNullable(places.get(response)).map(rows::get);
    }

    Optional<GridRow> current() {
        return shown.isEmpty() ? Optional.empty() : Optional.of(row(cursor.row()));
    }

    Optional<Item> item() {
        return columns.isEmpty() ? Optional.empty() : Optional.of(columns.get(cursor.column()));
    }

    /** Grows when rows, or what was refused in them, become others. */
    int version() {
        return version;
    }

    boolean isLabels() {
        return labels;
    }

    void labels(boolean now) {
        labels = now;
    }

    String shownText(GridRow row, Item item) {
        return text.shown(item, row.answers().get(item), labels);
    }

    /** All rows anew; the hand stays at its response and field. */
    void rows(Collection<GridRow> all) {
        version++;
        Optional<String> at = current().map(GridRow::id);
        rows.clear();
        places.clear();
        all.stream().sorted(PLACE).forEach(this::append);
        refused.keySet().retainAll(places.keySet());
        counts.clear();
        rows.forEach(r -> count(r, 1));
        show(at, item());
    }

    /**
     * Some rows as they are now, new ones among them, and without those that are gone; no other is
     * looked at, and the hand stays at its response and field.
     */
    void change(Collection<GridRow> some, Set<String> gone) {
        version++;
        Optional<String> at = current().map(GridRow::id);
        Optional<Item> field = item();
        Set<String> leaving = new HashSet<>(gone);
        some.forEach(r -> leaving.add(r.id()));
        leaving.forEach(id -> row(id).ifPresent(r -> count(r, -1)));
        refused.keySet().removeAll(gone);
        some.forEach(r -> count(r, 1));
        List<GridRow> coming = new ArrayList<>(some);
        coming.sort(PLACE);
        List<GridRow> before = List.copyOf(rows);
        List<Integer> seen = shown;
        List<Integer> fit = new ArrayList<>(seen.size() + coming.size());
        rows.clear();
        places.clear();
        int next = 0;
        int of = 0;
        for (int i = 0; i <= before.size(); i++) {
            boolean end = i == before.size();
            while (next < coming.size()
                    && (end || PLACE.compare(coming.get(next), before.get(i)) <= 0)) {
                GridRow row = coming.get(next++);
                if (isFound(row)) {
                    fit.add(rows.size());
                }
                append(row);
            }
            boolean isSeen = of < seen.size() && seen.get(of) == i;
            of += isSeen ? 1 : 0;
            if (!end && !leaving.contains(before.get(i).id())) {
                if (isSeen) {
                    fit.add(rows.size());
                }
                append(before.get(i));
            }
        }
        show(fit, at, field);
    }

    private void append(GridRow row) {
        places.put(row.id(), rows.size());
        rows.add(row);
    }

    private void count(GridRow row, int by) {
        counted++;
        for (Part of : Part.values()) {
            if (isIn(of, row)) {
                counts.merge(of, by, Integer::sum);
            }
        }
    }

    /** What is done changes in which parts some rows are. */
    private void counting(Collection<String> responses, Runnable change) {
        List<String> those = List.copyOf(responses);
        those.forEach(r -> row(r).ifPresent(row -> count(row, -1)));
        change.run();
        those.forEach(r -> row(r).ifPresent(row -> count(row, 1)));
    }

    /** How many rows were counted, for those who count work. */
    int counted() {
        return counted;
    }

    List<GridRow> rows() {
        return List.copyOf(rows);
    }

    /** A row as it is now; it stays shown, whatever it is now, until somebody filters again. */
    void put(GridRow row) {
        Integer at = places.get(row.id());
        if (at != null) {
            version++;
            counting(List.of(row.id()), () -> rows.set(at, row));
        }
    }

    void part(Part now) {
        part = now;
        show();
    }

    Part part() {
        return part;
    }

    void find(String words) {
        found = words;
        wanted = words.strip().toLowerCase(Locale.ROOT);
        show();
    }

    /** The words that those who are shown are found by, as they were typed. */
    String found() {
        return found;
    }

    Optional<Section> section() {
        return section;
    }

    void section(Optional<Section> now) {
        section = now;
        show();
    }

    private void show() {
        show(current().map(GridRow::id), item());
    }

    private void show(Optional<String> response, Optional<Item> item) {
        List<Integer> fit = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            if (isFound(rows.get(i))) {
                fit.add(i);
            }
        }
        show(fit, response, item);
    }

    private boolean isFound(GridRow row) {
        return isIn(part, row) && row.words().contains(wanted);
    }

    private void show(List<Integer> fit, Optional<String> response, Optional<Item> item) {
        shown = fit;
        columns =
                section.map(s -> s.questions().stream().flatMap(q -> q.items().stream()).toList())
                        .orElse(form.items());
        cursor.fit(shown.size(), columns.size());
        goTo(response.orElse(""), item.map(Item::id).orElse(""), true);
    }

    private boolean isIn(Part wantedPart, GridRow row) {
        return switch (wantedPart) {
            case ALL -> true;
            case COMPLETE -> row.isComplete();
            case PARTIAL -> !row.isComplete();
            case PROBLEMS -> !row.findings().isEmpty() || hasRefused(row.id());
        };
    }

    int count(Part of) {
        return counts.getOrDefault(of, 0);
    }

    /** Shows everything again. */
    void showAll() {
        part = Part.ALL;
        found = "";
        wanted = "";
        section = Optional.empty();
        show();
    }

    /**
     * Goes to a cell; where it is not shown, to as much of it as is.
     *
     * @param response identity; empty = the row where the hand is
     * @param itemId identity; empty = the column where the hand is
     * @param keepsBlock whether a block stays where nothing moves
     */
    boolean goTo(String response, String itemId, boolean keepsBlock) {
        Integer place = places.get(response);
        int row = place == null ? -1 : shown.indexOf(place);
        int column = -1;
        for (int i = 0; i < columns.size(); i++) {
            column = columns.get(i).id().equals(itemId) ? i : column;
        }
        int toRow = row < 0 ? cursor.row() : row;
        int toColumn = column < 0 ? cursor.column() : column;
        boolean stays = toRow == cursor.row() && toColumn == cursor.column();
        cursor.to(toRow, toColumn, keepsBlock && stays);
        return (row >= 0 || response.isEmpty()) && (column >= 0 || itemId.isEmpty());
    }

    /** Where a cell is among those that are shown. */
    Optional<Sheet.Spot> spot(String response, Item item) {
        Integer place = places.get(response);
        int row = place == null ? -1 : shown.indexOf(place);
        int column = columns.indexOf(item);
        return row < 0 || column < 0 ? Optional.empty() : Optional.of(new Sheet.Spot(row, column));
    }

    /** The response of a case, if there is one. */
    Optional<GridRow> ofCase(String caseId) {
        return rows.stream()
                .filter(r -> r.response().caseId().filter(caseId::equals).isPresent())
                .findFirst();
    }

    Optional<FillPlan.Refused> refused(String response, Item item) {
        return refused.isEmpty()
                ? Optional.empty()
                : Optional.ofNullable(refused.getOrDefault(response, Map.of()).get(item));
    }

    private boolean hasRefused(String response) {
        return refused.containsKey(response);
    }

    void refuse(Collection<FillPlan.Refused> now) {
        version++;
        counting(
                now.stream().map(FillPlan.Refused::responseId).distinct().toList(),
                () ->
                        now.forEach(
                                r ->
                                        refused.computeIfAbsent(
                                                        r.responseId(), k -> new LinkedHashMap<>())
                                                .put(r.item(), r)));
    }

    void forgetRefused() {
        version++;
        counting(refused.keySet(), refused::clear);
    }

    /** What was refused in cells that are answered now is forgotten. */
    void forgetRefused(String response, Set<Item> items) {
        version++;
        Map<Item, FillPlan.Refused> of = refused.get(response);
        if (of != null && of.keySet().removeAll(items) && of.isEmpty()) {
            counting(List.of(response), () -> refused.remove(response));
        }
    }

    /** The responses in which something was refused since they are locked. */
    List<String> locked() {
        return refused.entrySet().stream()
                .filter(e -> e.getValue().values().stream().anyMatch(FillPlan.Refused::isLocked))
                .map(Map.Entry::getKey)
                .toList();
    }

    boolean hasRefused() {
        return !refused.isEmpty();
    }

    /**
     * Goes to the next cell with a problem, row by row; what was refused before anything else.
     *
     * @param step 1 or -1
     */
    boolean nextProblem(int step) {
        boolean only = !refused.isEmpty();
        int cells = shown.size() * columns.size();
        int from = cursor.row() * columns.size() + cursor.column();
        for (int i = 1; i <= cells; i++) {
            int at = Math.floorMod(from + step * i, cells);
            GridRow row = row(at / columns.size());
            if (row.findings().isEmpty() && !hasRefused(row.id())) {
                continue;
            }
            Item item = columns.get(at % columns.size());
            if (only ? refused(row.id(), item).isPresent() : row.isFound(item)) {
                cursor.to(at / columns.size(), at % columns.size(), false);
                return true;
            }
        }
        return false;
    }

    /** What is selected. */
    GridArea area() {
        List<GridRow> from = new ArrayList<>();
        for (int r = cursor.top(); r < shown.size(); r++) {
            from.add(row(r));
        }
        List<Item> right = columns.subList(cursor.left(), columns.size());
        return new GridArea(from, List.copyOf(right), cursor.height(), cursor.width(), coded);
    }

    /** What is wanted in a row. */
    FillPlan.Row wish(GridRow row, Map<Item, String> texts) {
        return GridArea.wish(row, texts, coded);
    }
}
