package org.feltbok.study.plain;

import org.feltbok.base.Fault;
import org.feltbok.base.Fault.Place;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Collects everything that is wrong with a folder, in the order found; beyond a thousand only the
 * number is kept.
 */
public final class PlainFaults implements Consumer<Fault> {
    private static final int KEPT = 1000;
    private static final Set<String> BROKEN =
            Set.of(
                    "plain.not_utf8",
                    "plain.not_json",
                    "plain.missing_file",
                    "plain.missing_column",
                    "plain.outside");

    private final List<Fault> faults = new ArrayList<>();
    private final List<Fault> notes = new ArrayList<>();
    private int more;

    @Override
    public void accept(Fault fault) {
        if (faults.size() < KEPT) {
            faults.add(fault);
        } else {
            more++;
        }
    }

    public void add(Place place, String key, Object... args) {
        accept(Fault.at(place, key, args));
    }

    /** Something to look at that does not keep the folder from being used. */
    public void note(Fault note) {
        if (notes.size() < KEPT) {
            notes.add(note);
        }
    }

    public List<Fault> notes() {
        return List.copyOf(notes);
    }

    /**
     * Whether (part of) a file could not be read, so that what is missing elsewhere may stand in
     * it.
     */
    public boolean broken(String file) {
        return faults.stream()
                .filter(f -> file.equals(f.place().file()))
                .anyMatch(f -> f.key().startsWith("tabular.") || BROKEN.contains(f.key()));
    }

    public boolean isEmpty() {
        return faults.isEmpty();
    }

    /** How many there are, those not kept included. */
    public int count() {
        return faults.size() + more;
    }

    /** The faults kept; the last one says how many more there are. */
    public List<Fault> list() {
        List<Fault> all = new ArrayList<>(faults);
        if (more > 0) {
            all.add(Fault.at(Place.none(), "plain.more_faults", more));
        }
        return List.copyOf(all);
    }
}
