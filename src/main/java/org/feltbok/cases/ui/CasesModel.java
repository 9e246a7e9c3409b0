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
import org.feltbok.cases.CaseData;
import org.feltbok.cases.CaseSheet;
import org.feltbok.cases.Grouping;
import org.feltbok.cases.GroupingRule;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What the list of cases shows: what was read, what is searched and chosen, and the cases that fit.
 */
final class CasesModel {
    /** Which cases by their answer to the questionnaire that is asked for. */
    enum Answered {
        ALL,
        ANSWERED,
        MISSING;

        /**
         * @param has whether a case has answered
         */
        boolean holds(boolean has) {
            return this == ALL || has == (this == ANSWERED);
        }
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

    /** Whose answers are asked for, also before anything is read; empty = the main one's. */
    private String asked = "";

    /** The counts of what is chosen now, once somebody asked. */
    private Optional<CaseCounts> counts = Optional.empty();

    /** How many times all cases were gone through, for those who count work. */
    private int rounds;

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

    /**
     * Takes what was read; the choices stay, as far as they still mean something. Where only
     * something came in from some cases the others are not looked at.
     */
    void show(CaseSheet from) {
        CaseSheet before = sheet.get();
        CaseSheet read = from.by(asked);
        read.changedSince(before)
                .ifPresentOrElse(ids -> showChanged(ids, before, read), () -> showAll(read));
    }

    /**
     * Another wave: who has answered is told by it.
     *
     * @param form id of a questionnaire; empty = the main one
     */
    void ask(String form) {
        asked = form;
        CaseSheet now = sheet.get().by(form);
        if (now != sheet.get()) {
            sheet.set(now);
            filter();
        }
    }

    private void showChanged(Set<String> ids, CaseSheet before, CaseSheet read) {
        List<Case> changed = ids.stream().flatMap(id -> read.one(id).stream()).toList();
        counts.ifPresent(c -> c.move(changed, before, read));
        sheet.set(read);
        CaseChoice now = choice();
        if (changed.stream().anyMatch(c -> now.fits(c, before) != now.fits(c, read))) {
            fill();
        }
    }

    private void showAll(CaseSheet read) {
        boolean first = sheet.get().groupings().isEmpty();
        String name = grouping.get().map(Grouping::name).orElse("");
        String chosen = selected.get().map(Case::id).orElse("");
        counts = Optional.empty();
        sheet.set(read);
        Optional<Grouping> again =
                read.groupings().stream().filter(g -> g.name().equals(name)).findFirst();
        int kept = group.get();
        Optional<Grouping> wanted = again.isPresent() || !first ? again : best(read);
        if (!wanted.equals(grouping.get())) {
            grouping.set(wanted);
        }
        group.set(again.isPresent() ? kept : ALL_CLASSES);
        fill();
        selected.set(read.one(chosen));
    }

    /** A grouping by rules says the most about a case; else the first. */
    private static Optional<Grouping> best(CaseSheet read) {
        List<Grouping> inUse = read.groupings().stream().filter(g -> !g.isRetired()).toList();
        return inUse.stream()
                .filter(g -> g.rule() instanceof GroupingRule.Rules)
                .findFirst()
                .or(() -> inUse.stream().findFirst());
    }

    /** Groupings in use, and the one chosen though it is no longer. */
    List<Grouping> offered() {
        Grouping chosen = grouping.get().orElse(null);
        return sheet.get().groupings().stream()
                .filter(g -> !g.isRetired() || g.equals(chosen))
                .toList();
    }

    private CaseChoice choice() {
        return new CaseChoice(
                everyCase.get(), query.get(), grouping.get(), group.get(), answered.get());
    }

    /** Other cases are wanted. */
    private void filter() {
        counts = Optional.empty();
        fill();
    }

    private void fill() {
        rounds++;
        CaseChoice now = choice();
        CaseSheet of = sheet.get();
        List<Case> fitting = of.data().cases().stream().filter(c -> now.fits(c, of)).toList();
        if (!fitting.equals(shown)) {
            shown.setAll(fitting);
        }
    }

    /** How many cases could be shown. */
    int inScope() {
        CaseData data = sheet.get().data();
        return everyCase.get() ? data.cases().size() : data.frame().size();
    }

    /** How many cases there are for each choice among those that fit everything else. */
    CaseCounts counts() {
        CaseCounts now =
                counts.orElseGet(
                        () -> {
                            rounds++;
                            return new CaseCounts(choice(), sheet.get());
                        });
        counts = Optional.of(now);
        return now;
    }

    /** How many of those shown have answered. */
    int answeredShown() {
        return answered.get() == Answered.MISSING ? 0 : counts().of(Answered.ANSWERED);
    }

    /** How many times all cases were gone through, for those who count work. */
    int rounds() {
        return rounds;
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
