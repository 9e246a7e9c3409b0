package org.feltbok.register;

import org.feltbok.base.Fault;
import org.feltbok.base.Fault.Place;
import org.feltbok.base.FaultException;
import org.feltbok.base.Faults;
import org.feltbok.cases.Case;
import org.feltbok.register.CellNumbers.Read;
import org.feltbok.register.RegisterPlan.Line;
import org.feltbok.register.RegisterPlan.State;
import org.feltbok.register.RegisterRecipe.Becomes;
import org.feltbok.register.RegisterStore.Held;
import org.feltbok.register.RegisterStore.Slot;
import org.feltbok.register.RegisterTable.Entry;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Matches a table to the study's cases. */
final class Planner {
    private final RegisterTable table;
    private final RegisterRecipe recipe;
    private final Held held;
    private final Place file;
    private final Faults faults = new Faults();
    private final Faults notes = new Faults();
    private final CaseFinder finder;
    private final Mergers mergers;
    private final Joined joined;
    private final Map<Slot, Read> direct = new LinkedHashMap<>();
    private final Map<Slot, Entry> from = new HashMap<>();
    private final Map<String, Found> places = new LinkedHashMap<>();

    /** What is known of a place of the table. */
    private static final class Found {
        private final Region region;
        private State state = State.NO_CASE;
        private String of = "";
        private final List<Integer> years = new ArrayList<>();
        private int count;
        private boolean isCompared;

        Found(Region region) {
            this.region = region;
        }

        void is(State now, Case found) {
            state = now;
            of = found.key() + " " + found.masked().name();
        }

        Line line() {
            return new Line(region.told(), of, state, Years.told(years), count);
        }
    }

    Planner(RegisterTable table, RegisterRecipe recipe, Held held) {
        this.table = table;
        this.recipe = recipe;
        this.held = held;
        file = Place.file(table.file());
        finder = new CaseFinder(held.cases(), recipe.by());
        mergers = new Mergers(recipe.mergers(), finder::hasNumber);
        joined = new Joined(mergers, recipe.merging());
    }

    RegisterPlan plan() {
        table.notes().forEach(notes);
        Choice choice = Choice.of(table, recipe, faults);
        Optional<Years> years = years();
        CellNumbers numbers = new CellNumbers(table.entries(), recipe.isDashNought());
        if (faults.isEmpty() && years.isPresent()) {
            for (Entry entry : table.entries()) {
                if (choice.takes(entry) && isAsked(entry, years.get())) {
                    int year = entry.year() == null ? years.get().from() : entry.year();
                    numbers.read(entry, faults)
                            .ifPresent(read -> place(entry, read, year, choice.part(entry)));
                }
            }
        }
        if (places.isEmpty()) {
            table.entries().forEach(this::look);
        }
        Map<Slot, Read> values = joined();
        if (faults.isEmpty() && values.values().stream().allMatch(r -> r.mark().isPresent())) {
            nothing();
        }
        return told(values, numbers, choice);
    }

    /** Says why no case got a number. */
    private void nothing() {
        boolean isFound =
                places.values().stream()
                        .anyMatch(p -> p.state == State.FOUND || p.state == State.MERGED);
        List<Found> several =
                places.values().stream().filter(p -> p.state == State.SEVERAL).toList();
        if (isFound) {
            faults.accept(Fault.at(file, "register.no_numbers"));
        } else if (several.isEmpty()) {
            faults.accept(Fault.at(file, "register.nothing"));
        } else {
            several.forEach(
                    p -> faults.accept(Fault.at(file, "register.several", p.region.told())));
        }
    }

    /** Which places there are, where what is to be read of them is not said yet. */
    private void look(Entry entry) {
        places.computeIfAbsent(
                entry.region().told(),
                told -> {
                    Found found = new Found(entry.region());
                    List<Case> cases = finder.find(entry.region());
                    if (cases.size() == 1) {
                        found.is(State.FOUND, cases.getFirst());
                    } else if (!cases.isEmpty()) {
                        found.state = State.SEVERAL;
                    }
                    return found;
                });
    }

    private Optional<Years> years() {
        Years asked;
        try {
            asked = Years.of(recipe.years());
        } catch (FaultException e) {
            e.faults().forEach(faults);
            return Optional.empty();
        }
        List<Integer> has = table.years();
        if (recipe.becomes() == Becomes.INDICATOR) {
            if (has.isEmpty() && !asked.isOne()) {
                faults.accept(Fault.at(file, "register.no_year"));
            }
        } else if (!has.isEmpty() && !asked.isOne()) {
            List<Integer> some = has.stream().filter(asked::has).toList();
            if (some.size() > 1) {
                notes.accept(Fault.at(file, "register.latest", String.valueOf(some.getLast())));
            }
            if (!some.isEmpty()) {
                asked = new Years(some.getLast(), some.getLast());
            }
        }
        if (!has.isEmpty() && has.stream().noneMatch(asked::has)) {
            faults.accept(Fault.at(file, "register.other_years", recipe.years(), Years.told(has)));
        }
        return Optional.of(asked);
    }

    private static boolean isAsked(Entry entry, Years years) {
        return entry.year() == null || years.has(entry.year());
    }

    private void place(Entry entry, Read read, int year, String part) {
        Region region = entry.region();
        if (!region.existed(year) && read.isNothing()) {
            return;
        }
        Found place = places.computeIfAbsent(region.told(), t -> new Found(region));
        int stored = recipe.becomes() == Becomes.ATTRIBUTE ? 0 : year;
        boolean isNumber = !region.number().isEmpty() && recipe.by() != RegisterRecipe.By.NAME;
        List<String> now = isNumber ? mergers.now(region.number(), year) : List.of();
        if (now.size() > 1) {
            notes.accept(
                    Fault.at(
                            entry.place().row() == null ? file : entry.place().column(""),
                            "register.merged.cut",
                            region.told(),
                            String.join(", ", now)));
            return;
        }
        boolean isOther = isNumber && isMerged(region.number(), now, year);
        List<Case> cases = isOther ? finder.numbered(now.getFirst()) : finder.find(region);
        if (cases.size() != 1) {
            boolean isGone = isNumber && read.isNothing() && mergers.isGone(region.number(), year);
            if (!isGone) {
                place.state = cases.isEmpty() ? State.NO_CASE : State.SEVERAL;
            }
            return;
        }
        Case of = cases.getFirst();
        Slot slot = new Slot(of.id(), stored, part);
        place.is(isOther ? State.MERGED : State.FOUND, of);
        if (read.mark().isEmpty()) {
            place.count++;
            if (entry.year() != null && !place.years.contains(year)) {
                place.years.add(year);
            }
        }
        if (isOther) {
            Slot real = new Slot(of.id(), year, part);
            joined.add(real, of, now.getFirst(), region.number(), read)
                    .ifPresent(before -> twice(entry, before, read, of));
        } else {
            if (!place.isCompared) {
                place.isCompared = true;
                called(region, of);
            }
            put(slot, read, entry, of);
        }
    }

    /** Whether the place is not by itself the case it is now. */
    private boolean isMerged(String number, List<String> now, int year) {
        return !now.isEmpty()
                && (!now.getFirst().equals(number)
                        || mergers.parts(number, year).size() > 1
                                && mergers.parts(number, year).contains(number));
    }

    private void called(Region region, Case of) {
        boolean isKnown = of.pseudonym().isEmpty() && !region.name().isEmpty();
        if (isKnown && !region.number().isEmpty() && !CaseFinder.isCalled(of, region.name())) {
            notes.accept(Fault.at(file, "register.other_name", region.told(), of.key(), of.name()));
        }
    }

    private void put(Slot slot, Read read, Entry entry, Case of) {
        Read before = direct.get(slot);
        if (before == null || before.mark().isPresent()) {
            direct.put(slot, read);
            from.put(slot, entry);
        } else if (read.mark().isEmpty()) {
            twice(entry, before, read, of);
        }
    }

    private void twice(Entry entry, Read before, Read read, Case of) {
        if (before.mark().isPresent() || read.mark().isPresent()) {
            return;
        }
        boolean isSame = before.value() == read.value();
        Fault fault =
                Fault.at(
                        entry.place(),
                        isSame ? "register.twice_same" : "register.twice",
                        of.key(),
                        entry.year() == null ? "" : String.valueOf(entry.year()));
        if (isSame) {
            notes.accept(fault);
        } else {
            faults.accept(fault);
        }
    }

    /** Values of the file's own and those made of several, which must not say two things. */
    private Map<Slot, Read> joined() {
        Map<Slot, Read> all = new LinkedHashMap<>(direct);
        joined.made(file, notes)
                .forEach(
                        (slot, whole) -> {
                            Slot stored =
                                    recipe.becomes() == Becomes.ATTRIBUTE
                                            ? new Slot(slot.caseId(), 0, slot.part())
                                            : slot;
                            Read own = all.get(stored);
                            Entry entry = from.get(stored);
                            if (whole.isEmpty()) {
                                // what stands under the case's own number is at best a part of it
                                all.remove(stored);
                            } else if (own == null || own.isNothing() || entry == null) {
                                all.put(stored, whole.get());
                            } else if (own.value() != whole.get().value()) {
                                faults.accept(
                                        Joined.told(
                                                entry.place(),
                                                "register.merged.own",
                                                entry.region().told(),
                                                slot.year()));
                            }
                        });
        return all;
    }

    private RegisterPlan told(Map<Slot, Read> values, CellNumbers numbers, Choice choice) {
        Written written = new Written(recipe, held, table, file);
        Map<Slot, Object> kept = new LinkedHashMap<>();
        Set<String> told = new HashSet<>();
        values.forEach(
                (slot, read) -> {
                    read.mark().ifPresent(numbers::count);
                    told.add(slot.caseId());
                    written.value(read).ifPresent(v -> kept.put(slot, v));
                });
        List<String> without =
                held.cases().stream()
                        .filter(c -> c.inFrame() && !told.contains(c.id()))
                        .map(c -> c.key() + " " + c.masked().name())
                        .toList();
        if (faults.isEmpty()) {
            places.values().stream()
                    .filter(p -> p.state == State.SEVERAL)
                    .forEach(
                            p -> notes.accept(Fault.at(file, "register.several", p.region.told())));
            numbers.marks()
                    .forEach(
                            (mark, count) ->
                                    notes.accept(
                                            Fault.at(file, "register.mark." + mark.word(), count)));
            if (numbers.provisional() > 0) {
                notes.accept(Fault.at(file, "register.provisional", numbers.provisional()));
            }
        }
        String unit = written.unit(choice.unit());
        int decimals = written.decimals(numbers.decimals());
        written.check(unit, choice.unit(), faults, notes);
        int changed = written.changed(kept);
        int same = written.same(kept);
        return new RegisterPlan(
                places.values().stream().map(Found::line).toList(),
                kept,
                kept.size() - changed - same,
                changed,
                same,
                without,
                unit,
                decimals,
                faults.list(),
                notes.list());
    }
}
