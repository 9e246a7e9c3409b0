package org.feltbok.study.plain;

import org.feltbok.base.Fault;
import org.feltbok.base.Fault.Place;
import org.feltbok.base.Ids;
import org.feltbok.study.ReservedNames;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * What the parts know of each other while a folder is read: identities by kind and key, and
 * whatever one part leaves for later ones.
 */
public final class PlainContext {
    /**
     * What ids.csv calls kinds of things; a key within another thing is written {@code
     * OUTER/INNER}.
     */
    public static final String ORIGIN = "origin";

    public static final String PERSON = "person";
    public static final String CASE = "case";
    public static final String ATTRIBUTE = "attribute";
    public static final String GROUPING = "grouping";
    public static final String INDICATOR = "indicator";
    public static final String QUESTIONNAIRE = "questionnaire";

    /** Key ATTRIBUTE/CODE. */
    public static final String CATEGORY = "category";

    /** Key QUESTIONNAIRE/ITEM. */
    public static final String ITEM = "item";

    /** Key QUESTIONNAIRE/RESPONSE, with /2 after it for a second entry. */
    public static final String RESPONSE = "response";

    private final Map<String, String> given;
    private final Map<String, Map<String, String>> declared = new HashMap<>();
    private final Map<Class<?>, Object> left = new HashMap<>();
    private final Set<String> incomplete = new HashSet<>();
    private final Set<String> absent = new HashSet<>();
    private Predicate<String> stands = file -> true;
    private String studyKey = "";
    private String language = "";

    /**
     * @param given identities named by ids.csv, by kind + "/" + key
     */
    public PlainContext(Map<String, String> given) {
        this.given = Map.copyOf(given);
    }

    /**
     * @param has says which files are in the folder
     */
    public PlainContext in(Predicate<String> has) {
        stands = has;
        return this;
    }

    /** Set by the part that reads study.json, before any identity is asked for. */
    public void study(String key, String mainLanguage) {
        studyKey = key;
        language = mainLanguage;
    }

    public String studyKey() {
        return studyKey;
    }

    /** The study's own language, such as {@code nb}. */
    public String language() {
        return language;
    }

    /**
     * The identity of a thing: what ids.csv says, else derived from the study, the kind and the
     * key.
     */
    public String id(String kind, String key) {
        String own = given.get(kind + "/" + key);
        return own == null ? Ids.derived(studyKey, kind, key) : own;
    }

    /**
     * Notes that a thing stands in the folder and gives its identity; a key that stands twice is
     * told as a fault.
     *
     * @param place where the key stands
     */
    public String declare(String kind, String key, Place place, PlainFaults faults) {
        String id = id(kind, key);
        String name = key.substring(key.lastIndexOf('/') + 1);
        if (ReservedNames.has(kind, name)) {
            faults.add(place, "study.reserved_name", name, ReservedNames.instead(name));
        }
        if (declared.computeIfAbsent(kind, k -> new LinkedHashMap<>()).putIfAbsent(key, id)
                != null) {
            faults.add(place, "plain.duplicate_key", key);
        }
        return id;
    }

    /**
     * Notes that things of a kind stand in a file that could not be read, so that unknown keys are
     * not told.
     */
    public void incomplete(String kind) {
        incomplete.add(kind);
    }

    /** Whether things of a kind may stand in a file that could not be read. */
    public boolean isIncomplete(String kind) {
        return incomplete.contains(kind);
    }

    /** The identity of a thing declared before. */
    public Optional<String> find(String kind, String key) {
        return Optional.ofNullable(declared.getOrDefault(kind, Map.of()).get(key));
    }

    /** Keys of a kind declared so far, in their order. */
    public Set<String> keys(String kind) {
        return declared.getOrDefault(kind, Map.of()).keySet();
    }

    /**
     * The identity of a thing that a cell points at; empty for an empty cell, and (told) for a key
     * that nothing has. The fault is {@code plain.unknown.KIND} with the key.
     */
    public Optional<String> reference(String kind, String key, Place place, PlainFaults faults) {
        if (key.isEmpty()) {
            return Optional.empty();
        }
        Optional<String> id = find(kind, key);
        if (id.isEmpty()) {
            unknown(kind, key, Fault.at(place, "plain.unknown." + kind, key), faults);
        }
        return id;
    }

    /**
     * Tells a fault that says that a key is unknown, unless the file in which the key would stand
     * is not there (told once) or could not be read.
     */
    public void unknown(String kind, String key, Fault fault, PlainFaults faults) {
        Optional<String> missing = KeyFiles.absent(kind, key, this::has, stands);
        if (missing.isPresent()) {
            if (!faults.broken(missing.get()) && absent.add(missing.get())) {
                Place place = fault.place();
                faults.add(
                        Place.file(missing.get()),
                        "plain.missing_needed",
                        String.valueOf(place.file()),
                        place.column() == null ? key : place.column());
            }
        } else if (!incomplete.contains(kind) && !KeyFiles.broken(kind, key, this::has, faults)) {
            faults.accept(fault);
        }
    }

    private boolean has(String kind, String key) {
        return find(kind, key).isPresent();
    }

    /**
     * Takes faults as they come; those that say that a key of a kind is unknown are told as {@link
     * #unknown} tells them.
     *
     * @param kinds a kind by the beginning of the keys of such faults
     */
    public Consumer<Fault> following(Map<String, String> kinds, PlainFaults faults) {
        return fault ->
                kinds.entrySet().stream()
                        .filter(e -> fault.key().startsWith(e.getKey()))
                        .findFirst()
                        .ifPresentOrElse(
                                e -> unknown(e.getValue(), "", fault, faults),
                                () -> faults.accept(fault));
    }

    /** Leaves something for later parts, one of each class. */
    public <T> void put(Class<T> type, T thing) {
        left.put(type, thing);
    }

    /** What an earlier part left. */
    public <T> Optional<T> get(Class<T> type) {
        return Optional.ofNullable(left.get(type)).map(type::cast);
    }
}
