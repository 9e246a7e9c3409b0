package org.feltbok.cases.ui;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.feltbok.cases.Case;
import org.feltbok.cases.CaseSheet;
import org.feltbok.cases.Grouping;
import org.feltbok.cases.GroupingRule;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What the list of cases shows: what was read, what is searched and chosen, and the cases that fit.
 */
final class CasesModel {
    /** Which cases by their answer to the main questionnaire. */
    enum Answered {
        ALL,
        ANSWERED,
        MISSING
    }

    /** A choice of all classes. */
    static final int ALL_CLASSES = -2;

    private final ReadOnlyObjectWrapper<CaseSheet> sheet =
            new ReadOnlyObjectWrapper<>(CaseSheet.empty());
    private final StringProperty query = new SimpleStringProperty("");
    private final ObjectProperty<Optional<Grouping>> grouping =
            new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Integer> group = new SimpleObjectProperty<>(ALL_CLASSES);
    private final ObjectProperty<Answered> answered = new SimpleObjectProperty<>(Answered.ALL);
    private final BooleanProperty everyCase = new SimpleBooleanProperty();
    private final ObservableList<Case> shown = FXCollections.observableArrayList();
    private final ObjectProperty<Optional<Case>> selected =
            new SimpleObjectProperty<>(Optional.empty());

    CasesModel() {
        query.addListener(o -> filter());
        group.addListener(o -> filter());
        answered.addListener(o -> filter());
        everyCase.addListener(o -> filter());
        grouping.addListener(
                o -> {
                    group.set(ALL_CLASSES);
                    filter();
                });
    }

    /** Takes what was read; the choices stay, as far as they still mean something. */
    void show(CaseSheet read) {
        boolean first = sheet.get().groupings().isEmpty();
        String name = grouping.get().map(Grouping::name).orElse("");
        String chosen = selected.get().map(Case::id).orElse("");
        sheet.set(read);
        Optional<Grouping> again =
                read.groupings().stream().filter(g -> g.name().equals(name)).findFirst();
        int kept = group.get();
        grouping.set(again.isPresent() || !first ? again : best(read));
        group.set(again.isPresent() ? kept : ALL_CLASSES);
        filter();
        selected.set(read.data().cases().stream().filter(c -> c.id().equals(chosen)).findFirst());
    }

    /** A grouping by rules says the most about a case; else the first. */
    private static Optional<Grouping> best(CaseSheet read) {
        return read.groupings().stream()
                .filter(g -> g.rule() instanceof GroupingRule.Rules)
                .findFirst()
                .or(() -> read.groupings().stream().findFirst());
    }

    private void filter() {
        List<Case> fitting =
                sheet.get().data().cases().stream()
                        .filter(
                                inScope()
                                        .and(inClass())
                                        .and(hasText())
                                        .and(hasAnswered(answered.get())))
                        .toList();
        if (!fitting.equals(shown)) {
            shown.setAll(fitting);
        }
    }

    /** The cases of the frame, or all of them. */
    Predicate<Case> inScope() {
        return c -> everyCase.get() || c.inFrame();
    }

    private Predicate<Case> inClass() {
        return c ->
                group.get() == ALL_CLASSES
                        || grouping.get()
                                .map(g -> sheet.get().classOf(c, g) == group.get())
                                .orElse(true);
    }

    private Predicate<Case> hasText() {
        String text = query.get().strip().toLowerCase(Locale.ROOT);
        return c ->
                text.isEmpty()
                        || (c.name()
                                        + " "
                                        + (c.isMasked() ? "" : c.key())
                                        + " "
                                        + c.pseudonym()
                                        + " "
                                        + c.note())
                                .toLowerCase(Locale.ROOT)
                                .contains(text);
    }

    private Predicate<Case> hasAnswered(Answered which) {
        return switch (which) {
            case ALL -> c -> true;
            case ANSWERED -> c -> sheet.get().response(c).isPresent();
            case MISSING -> c -> sheet.get().response(c).isEmpty();
        };
    }

    /**
     * How many cases there are for each choice among those that fit everything else.
     *
     * @param classes by position, {@link #ALL_CLASSES} among them
     */
    record Counts(Map<Integer, Integer> classes, Map<Answered, Integer> answered) {
        int of(int position) {
            return classes.getOrDefault(position, 0);
        }

        int of(Answered which) {
            return answered.getOrDefault(which, 0);
        }
    }

    /** All cases are gone through once, however many classes there are. */
    Counts counts() {
        CaseSheet now = sheet.get();
        Counts counts = new Counts(new HashMap<>(), new EnumMap<>(Answered.class));
        Predicate<Case> fits = inScope().and(hasText());
        Predicate<Case> answers = hasAnswered(answered.get());
        Predicate<Case> ofClass = inClass();
        for (Case c : now.data().cases()) {
            if (!fits.test(c)) {
                continue;
            }
            if (answers.test(c)) {
                counts.classes.merge(ALL_CLASSES, 1, Integer::sum);
                grouping.get()
                        .ifPresent(g -> counts.classes.merge(now.classOf(c, g), 1, Integer::sum));
            }
            if (ofClass.test(c)) {
                boolean has = now.response(c).isPresent();
                counts.answered.merge(Answered.ALL, 1, Integer::sum);
                counts.answered.merge(has ? Answered.ANSWERED : Answered.MISSING, 1, Integer::sum);
            }
        }
        return counts;
    }

    /** Number of choices that leave cases out. */
    int filters() {
        return (query.get().isBlank() ? 0 : 1)
                + (group.get() == ALL_CLASSES ? 0 : 1)
                + (answered.get() == Answered.ALL ? 0 : 1);
    }

    void clear() {
        query.set("");
        group.set(ALL_CLASSES);
        answered.set(Answered.ALL);
    }

    /** Goes to a case by its key, taking away what hides it. */
    void goTo(String key) {
        sheet.get().data().cases().stream()
                .filter(c -> c.key().equals(key))
                .findFirst()
                .ifPresent(
                        c -> {
                            if (!c.inFrame()) {
                                everyCase.set(true);
                            }
                            if (!shown.contains(c)) {
                                clear();
                            }
                            selected.set(Optional.of(c));
                        });
    }

    ReadOnlyObjectProperty<CaseSheet> sheet() {
        return sheet.getReadOnlyProperty();
    }

    StringProperty query() {
        return query;
    }

    ObjectProperty<Optional<Grouping>> grouping() {
        return grouping;
    }

    /** Position of the chosen class, or {@link #ALL_CLASSES}. */
    ObjectProperty<Integer> group() {
        return group;
    }

    ObjectProperty<Answered> answered() {
        return answered;
    }

    /** Whether cases that are only for comparison are shown too. */
    BooleanProperty everyCase() {
        return everyCase;
    }

    ObservableList<Case> shown() {
        return shown;
    }

    ObjectProperty<Optional<Case>> selected() {
        return selected;
    }
}
