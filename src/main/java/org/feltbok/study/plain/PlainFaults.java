package org.feltbok.study.plain;

import org.feltbok.base.Fault;
import org.feltbok.base.Fault.Place;
import org.feltbok.base.FaultException;
import org.feltbok.base.Faults;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** Collects everything that is wrong with a folder, each distinct thing once. */
public final class PlainFaults implements Consumer<Fault> {
    private static final Set<String> BROKEN =
            Set.of(
                    "plain.not_utf8",
                    "plain.not_json",
                    "plain.json_twice",
                    "plain.missing_file",
                    "plain.missing_column",
                    "plain.missing_column_perhaps",
                    "responses.import.no_key_column",
                    "responses.import.one_column",
                    "plain.outside");

    private final Faults faults = new Faults();
    private final Faults notes = new Faults();
    private final Set<String> broken = new HashSet<>();

    @Override
    public void accept(Fault fault) {
        faults.accept(fault);
        String file = fault.place().file();
        if (file != null && (fault.key().startsWith("tabular.") || BROKEN.contains(fault.key()))) {
            broken.add(file);
        }
    }

    public void add(Place place, String key, Object... args) {
        accept(Fault.at(place, key, args));
    }

    /** What is wrong with what stands at a place and was read by itself. */
    public void in(Place place, FaultException read) {
        read.faults().forEach(f -> accept(f.in(place)));
    }

    /** Notes that a row of a file, whose fault was told, is as good as not there. */
    public void lost(Place place) {
        if (place.file() != null) {
            broken.add(place.file());
        }
    }

    /** Something to look at that does not keep the folder from being used. */
    public void note(Fault note) {
        notes.accept(note);
    }

    public List<Fault> notes() {
        return notes.list();
    }

    /**
     * Whether (part of) a file could not be read, so that what is missing elsewhere may stand in
     * it.
     */
    public boolean broken(String file) {
        return broken.contains(file);
    }

    public boolean isEmpty() {
        return faults.isEmpty();
    }

    /** How many there are, each row counted. */
    public int count() {
        return faults.count();
    }

    /** The distinct ones; the last says how many are not among them. */
    public List<Fault> list() {
        return faults.list();
    }
}
