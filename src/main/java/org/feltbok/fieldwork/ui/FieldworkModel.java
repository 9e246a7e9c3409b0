package org.feltbok.fieldwork.ui;

import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.ObservableSet;

import org.feltbok.cases.Case;
import org.feltbok.fieldwork.Fieldwork;
import org.feltbok.fieldwork.MissingCase;
import org.feltbok.fieldwork.OutcomeRates;
import org.feltbok.fieldwork.ResponseCurve;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the list of those missing shows. It stays in the order in which it was sorted last, so that
 * it does not move under a hand that keys one call after the other; it is sorted anew when that is
 * asked for, and when one comes back to it.
 */
final class FieldworkModel {
    /** What was read, and what follows from it. */
    record Read(
            Fieldwork fieldwork,
            List<MissingCase> missing,
            OutcomeRates rates,
            ResponseCurve curve) {
        static Read of(Fieldwork fieldwork) {
            return new Read(
                    fieldwork,
                    MissingCase.of(fieldwork),
                    fieldwork.rates(),
                    ResponseCurve.of(fieldwork));
        }
    }

    private final ReadOnlyObjectWrapper<Read> read =
            new ReadOnlyObjectWrapper<>(Read.of(Fieldwork.empty()));
    private final StringProperty query = new SimpleStringProperty("");
    private final ObjectProperty<Optional<Division>> division =
            new SimpleObjectProperty<>(Optional.empty());
    private final IntegerProperty group = new SimpleIntegerProperty(Division.ALL);
    private final ObservableList<MissingCase> shown = FXCollections.observableArrayList();
    private final ObservableSet<String> ticked = FXCollections.observableSet();
    private List<String> order = List.of();

    FieldworkModel() {
        query.addListener(o -> filter());
        group.addListener(o -> filter());
        division.addListener(
                o -> {
                    group.set(Division.ALL);
                    filter();
                });
    }

    /**
     * Takes what was read.
     *
     * @param sorts whether the order may be another than it was
     */
    void show(Read now, boolean sorts) {
        read.set(now);
        Set<String> there = new HashSet<>();
        now.missing().forEach(m -> there.add(m.of().id()));
        ticked.removeIf(id -> !there.contains(id));
        if (sorts || order.isEmpty()) {
            sort();
        } else {
            filter();
        }
    }

    /** Next call first. */
    void sort() {
        order =
                read.get().missing().stream()
                        .sorted(MissingCase.NEXT_CALL_FIRST)
                        .map(m -> m.of().id())
                        .toList();
        filter();
    }

    private void filter() {
        Map<String, Integer> places = new HashMap<>();
        for (int i = 0; i < order.size(); i++) {
            places.put(order.get(i), i);
        }
        String wanted = query.get().strip().toLowerCase(Locale.ROOT);
        List<MissingCase> some = new ArrayList<>();
        for (MissingCase missing : read.get().missing()) {
            if (fits(missing.of(), wanted)) {
                some.add(missing);
            }
        }
        // one that came back by an undo stands where it stood
        some.sort(
                Comparator.comparingInt(m -> places.getOrDefault(m.of().id(), Integer.MAX_VALUE)));
        if (!some.equals(shown)) {
            put(some);
        }
    }

    /** Where the same cases stay, only the rows that are others are set. */
    private void put(List<MissingCase> some) {
        boolean same = some.size() == shown.size();
        for (int i = 0; same && i < some.size(); i++) {
            same = some.get(i).of().id().equals(shown.get(i).of().id());
        }
        if (!same) {
            shown.setAll(some);
            return;
        }
        for (int i = 0; i < some.size(); i++) {
            if (!some.get(i).equals(shown.get(i))) {
                shown.set(i, some.get(i));
            }
        }
    }

    private boolean fits(Case c, String wanted) {
        boolean named =
                wanted.isEmpty()
                        || c.name().toLowerCase(Locale.ROOT).contains(wanted)
                        || !c.isMasked() && c.key().toLowerCase(Locale.ROOT).startsWith(wanted);
        return named
                && (group.get() == Division.ALL
                        || division.get()
                                .map(d -> d.classOf(read.get().fieldwork().sheet(), c))
                                .filter(at -> at == group.get())
                                .isPresent());
    }

    /** Those ticked, in the order of the list. */
    List<MissingCase> tickedCases() {
        return shown.stream().filter(m -> ticked.contains(m.of().id())).toList();
    }

    void tick(MissingCase missing) {
        String id = missing.of().id();
        if (!ticked.remove(id)) {
            ticked.add(id);
        }
    }

    /** All that are shown, or none where they are already. */
    void tickAll() {
        List<String> ids = shown.stream().filter(m -> !m.isClosed()).map(m -> m.of().id()).toList();
        if (ticked.containsAll(ids)) {
            ticked.clear();
        } else {
            ticked.addAll(ids);
        }
    }

    ReadOnlyObjectProperty<Read> read() {
        return read.getReadOnlyProperty();
    }

    StringProperty query() {
        return query;
    }

    ObjectProperty<Optional<Division>> division() {
        return division;
    }

    IntegerProperty group() {
        return group;
    }

    ObservableList<MissingCase> shown() {
        return shown;
    }

    ObservableSet<String> ticked() {
        return ticked;
    }
}
