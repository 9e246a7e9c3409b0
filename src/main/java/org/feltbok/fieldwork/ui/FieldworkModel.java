package org.feltbok.fieldwork.ui;

import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.feltbok.fieldwork.Fieldwork;
import org.feltbok.fieldwork.MissingCase;
import org.feltbok.fieldwork.OutcomeRates;
import org.feltbok.fieldwork.ResponseCurve;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * What the list of those missing shows. It stays in the order in which it was sorted last, so that
 * it does not move under a hand that keys one call after the other; it is sorted anew when that is
 * asked for, and when one comes back to it.
 */
final class FieldworkModel {
    /**
     * What was read, and what follows from it: found out where it was read, so that no key waits.
     *
     * @param next the order in which who is to be asked next comes first
     */
    record Read(
            Fieldwork fieldwork,
            List<MissingCase> missing,
            ListOrder next,
            OutcomeRates rates,
            ResponseCurve curve) {
        static Read of(Fieldwork fieldwork) {
            List<MissingCase> missing = MissingCase.of(fieldwork);
            return new Read(
                    fieldwork,
                    missing,
                    ListOrder.by(MissingCase.NEXT_CALL_FIRST, missing),
                    fieldwork.rates(),
                    ResponseCurve.of(fieldwork));
        }
    }

    /** Rows that are set one by one; each is told to the table, and more are cheaper as a whole. */
    private static final int FEW = 16;

    private final ReadOnlyObjectWrapper<Read> read =
            new ReadOnlyObjectWrapper<>(Read.of(Fieldwork.empty()));
    private final StringProperty query = new SimpleStringProperty("");
    private final ObjectProperty<Optional<Division>> division =
            new SimpleObjectProperty<>(Optional.empty());
    private final IntegerProperty group = new SimpleIntegerProperty(Division.ALL);
    private final ObservableList<MissingCase> shown = FXCollections.observableArrayList();

    /** One value, so that many ticked at once are one change to those who listen. */
    private final ReadOnlyObjectWrapper<Set<String>> ticked = new ReadOnlyObjectWrapper<>(Set.of());

    /** In which it was sorted last. */
    private ListOrder order = ListOrder.NONE;

    /** All that were read, in that order: what is typed only leaves some of them out. */
    private List<ListOrder.Line> lines = List.of();

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
        Set<String> kept = keptOfTicked(read.get().missing(), now.missing());
        read.set(now);
        change(t -> t.retainAll(kept));
        if (sorts || order.isNone()) {
            order = now.next();
        }
        lines = order.put(now.missing());
        filter();
    }

    /** Who refused after the tick is not meant by it any more. */
    private Set<String> keptOfTicked(List<MissingCase> before, List<MissingCase> now) {
        Set<String> some = ticked.get();
        Set<String> kept = new HashSet<>();
        if (some.isEmpty()) {
            return kept;
        }
        Set<String> wereClosed = new HashSet<>();
        for (MissingCase missing : before) {
            if (missing.isClosed()) {
                wereClosed.add(missing.of().id());
            }
        }
        for (MissingCase missing : now) {
            String id = missing.of().id();
            if (some.contains(id) && (!missing.isClosed() || wereClosed.contains(id))) {
                kept.add(id);
            }
        }
        return kept;
    }

    /** Next call first. */
    void sort() {
        order = read.get().next();
        lines = order.put(read.get().missing());
        filter();
    }

    private void filter() {
        String wanted = query.get().strip().toLowerCase(Locale.ROOT);
        List<MissingCase> some = new ArrayList<>();
        for (ListOrder.Line line : lines) {
            if (fits(line, wanted)) {
                some.add(line.missing());
            }
        }
        if (!some.equals(shown)) {
            put(some);
        }
    }

    /** Where the same cases stay, and few rows are others, only those are set. */
    private void put(List<MissingCase> some) {
        boolean same = some.size() == shown.size();
        int others = 0;
        for (int i = 0; same && i < some.size(); i++) {
            same = some.get(i).of().id().equals(shown.get(i).of().id());
            others += some.get(i).equals(shown.get(i)) ? 0 : 1;
        }
        if (!same || others > FEW) {
            shown.setAll(some);
            return;
        }
        for (int i = 0; i < some.size(); i++) {
            if (!some.get(i).equals(shown.get(i))) {
                shown.set(i, some.get(i));
            }
        }
    }

    private boolean fits(ListOrder.Line line, String wanted) {
        return line.fits(wanted)
                && (group.get() == Division.ALL
                        || division.get()
                                .map(
                                        d ->
                                                d.classOf(
                                                        read.get().fieldwork().sheet(),
                                                        line.missing().of()))
                                .filter(at -> at == group.get())
                                .isPresent());
    }

    /** Those ticked, shown or not, in the order of the list. */
    List<MissingCase> tickedCases() {
        Set<String> some = ticked.get();
        if (some.isEmpty()) {
            return List.of();
        }
        return lines.stream()
                .map(ListOrder.Line::missing)
                .filter(m -> some.contains(m.of().id()))
                .toList();
    }

    /** How many of those ticked are not shown. */
    int tickedHidden() {
        Set<String> some = ticked.get();
        return some.isEmpty()
                ? 0
                : some.size()
                        - (int) shown.stream().filter(m -> some.contains(m.of().id())).count();
    }

    void tick(MissingCase missing) {
        String id = missing.of().id();
        change(
                t -> {
                    if (!t.remove(id)) {
                        t.add(id);
                    }
                });
    }

    /** All that are shown, or none of them where they are already. */
    void tickAll() {
        Set<String> ids = new HashSet<>();
        shown.stream().filter(m -> !m.isClosed()).forEach(m -> ids.add(m.of().id()));
        if (ticked.get().containsAll(ids)) {
            shown.forEach(m -> ids.add(m.of().id()));
            change(t -> t.removeAll(ids));
        } else {
            change(t -> t.addAll(ids));
        }
    }

    void untick() {
        ticked.set(Set.of());
    }

    /** What they were ticked for was not done. */
    void tickAgain(Set<String> before) {
        change(t -> t.addAll(before));
    }

    private void change(Consumer<Set<String>> how) {
        Set<String> some = new HashSet<>(ticked.get());
        how.accept(some);
        if (!some.equals(ticked.get())) {
            ticked.set(Collections.unmodifiableSet(some));
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

    ObservableValue<Set<String>> ticked() {
        return ticked.getReadOnlyProperty();
    }
}
