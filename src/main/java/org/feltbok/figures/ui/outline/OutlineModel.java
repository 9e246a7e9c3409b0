package org.feltbok.figures.ui.outline;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.feltbok.base.text.Language;
import org.feltbok.figures.FigureSpec;
import org.feltbok.figures.outline.Outline;
import org.feltbok.figures.outline.Part;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Which rows of the report in order are seen, which is chosen, and which is being written in. */
public final class OutlineModel {
    private final Language language;
    private final Function<FigureSpec, String> number;
    private final ObservableList<OutlineRow> rows = FXCollections.observableArrayList();
    private final ObjectProperty<Outline> outline = new SimpleObjectProperty<>(Outline.EMPTY);
    private final StringProperty query = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper chosen = new ReadOnlyStringWrapper("");
    private final StringProperty editing = new SimpleStringProperty("");
    private final Set<String> folded = new HashSet<>();
    private String wanted = "";
    private boolean isToBeWritten;

    /**
     * @param number what a figure is called in the report, such as Figure 57
     */
    public OutlineModel(Language language, Function<FigureSpec, String> number) {
        this.language = language;
        this.number = number;
        query.addListener(o -> fill());
    }

    /** Shows the report as it is now; the row chosen stays so, or the one in its place is. */
    public void take(Outline now) {
        int at = position(chosen.get());
        List<OutlineRow> near = nearest(chosen.get());
        outline.set(now);
        fill();
        if (!wanted.isEmpty() && isThere(wanted)) {
            choose(wanted);
            if (isToBeWritten) {
                editing.set(wanted);
            }
            noneComes();
        } else if (position(chosen.get()) < 0 && !rows.isEmpty()) {
            choose(
                    near.stream()
                            .map(OutlineRow::id)
                            .filter(id -> position(id) >= 0)
                            .findFirst()
                            .orElse(rows.get(Math.clamp(at, 0, rows.size() - 1)).id()));
        }
    }

    /**
     * The rows that may take the place of one that goes: those after it, then those before it,
     * nearest first; for a figure figures only.
     */
    List<OutlineRow> nearest(String id) {
        int at = position(id);
        if (at < 0) {
            return List.of();
        }
        boolean figure = rows.get(at) instanceof OutlineRow.Figure;
        List<OutlineRow> near = new ArrayList<>(rows.subList(at + 1, rows.size()));
        near.addAll(rows.subList(0, at).reversed());
        return near.stream().filter(r -> !figure || r instanceof OutlineRow.Figure).toList();
    }

    /** The keys of the figures that may take the place of the one chosen, nearest first. */
    public List<String> nearestFigures() {
        return nearest(chosen.get()).stream()
                .flatMap(r -> r.figure().stream())
                .map(FigureSpec::key)
                .toList();
    }

    private void fill() {
        List<OutlineRow> now = new ArrayList<>();
        String text = query.get().strip().toLowerCase(Locale.ROOT);
        Set<String> hidden = new HashSet<>();
        for (Part part : outline.get().parts()) {
            boolean inside = hidden.contains(part.parent()) && !part.parent().isEmpty();
            boolean closed = text.isEmpty() && folded.contains(part.key());
            if (inside || closed) {
                hidden.add(part.key());
            }
            List<FigureSpec> found = part.figures().stream().filter(f -> has(f, text)).toList();
            boolean named = title(part).toLowerCase(Locale.ROOT).contains(text);
            if (!inside && (named || !found.isEmpty() || hasBelow(part, text))) {
                now.add(new OutlineRow.Section(part, total(part), closed));
                if (!closed) {
                    (found.isEmpty() && named ? part.figures() : found)
                            .forEach(f -> now.add(new OutlineRow.Figure(f, part.depth())));
                }
            }
        }
        if (!now.equals(rows)) {
            rows.setAll(now);
        }
    }

    private boolean has(FigureSpec figure, String text) {
        return text.isEmpty()
                || figure.number().map(String::valueOf).filter(text::equals).isPresent()
                || (number.apply(figure) + " " + figure.title().in(language) + " " + figure.key())
                        .toLowerCase(Locale.ROOT)
                        .contains(text);
    }

    private boolean hasBelow(Part part, String text) {
        return !part.isNone()
                && outline.get().branch(part.key()).stream()
                        .anyMatch(
                                p ->
                                        p.figures().stream().anyMatch(f -> has(f, text))
                                                || title(p).toLowerCase(Locale.ROOT)
                                                        .contains(text));
    }

    private int total(Part part) {
        return part.isNone()
                ? part.figures().size()
                : outline.get().branch(part.key()).stream().mapToInt(p -> p.figures().size()).sum();
    }

    String title(Part part) {
        return part.title().in(language);
    }

    String number(FigureSpec spec) {
        return number.apply(spec);
    }

    /** The title as it is written in the language of the window. */
    String title(OutlineRow row) {
        return switch (row) {
            case OutlineRow.Section s -> title(s.part());
            case OutlineRow.Figure f -> f.spec().title().in(language);
        };
    }

    /** Opens or closes a section. */
    void fold(String section, boolean closed) {
        if (closed ? folded.add(section) : folded.remove(section)) {
            fill();
        }
    }

    /** Goes to a row, taking away what hides it. */
    public void choose(String id) {
        if (position(id) < 0 && isThere(id)) {
            query.set("");
            folded.clear();
            fill();
        }
        chosen.set(id);
    }

    /** Goes to a figure. */
    public void chooseFigure(String key) {
        choose(OutlineRow.Figure.id(key));
    }

    /** Goes to a section. */
    public void chooseSection(String key) {
        choose("section/" + key);
    }

    /** Goes to a row that is not there yet, as soon as it is. */
    void chooseComing(String id) {
        wanted = id;
        isToBeWritten = false;
    }

    /** As {@link #chooseComing}, and its title is written then. */
    void writeComing(String id) {
        wanted = id;
        isToBeWritten = true;
    }

    /** What was on its way is here, or does not come. */
    void noneComes() {
        wanted = "";
        isToBeWritten = false;
    }

    private boolean isThere(String id) {
        return outline.get().parts().stream()
                .anyMatch(
                        p ->
                                id.equals("section/" + p.key())
                                        || p.figures().stream()
                                                .anyMatch(
                                                        f ->
                                                                id.equals(
                                                                        OutlineRow.Figure.id(
                                                                                f.key()))));
    }

    int position(String id) {
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).id().equals(id)) {
                return i;
            }
        }
        return -1;
    }

    /** The row chosen; empty where nothing is. */
    public Optional<OutlineRow> row() {
        int at = position(chosen.get());
        return at < 0 ? Optional.empty() : Optional.of(rows.get(at));
    }

    public ReadOnlyStringProperty chosen() {
        return chosen.getReadOnlyProperty();
    }

    /** The row whose title is being written; empty = none. */
    StringProperty editing() {
        return editing;
    }

    public ObjectProperty<Outline> outline() {
        return outline;
    }

    StringProperty query() {
        return query;
    }

    ObservableList<OutlineRow> rows() {
        return rows;
    }
}
