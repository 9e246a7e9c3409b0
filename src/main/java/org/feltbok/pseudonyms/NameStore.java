package org.feltbok.pseudonyms;

import org.feltbok.pseudonyms.NameSuggestion.Why;
import org.feltbok.study.NameRegisterStore;
import org.feltbok.study.RegisteredName;
import org.feltbok.study.RegisteredName.Kind;
import org.feltbok.study.ToldText;
import org.jdbi.v3.core.Handle;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** Reads which names stand in the study and what of them is registered. */
public final class NameStore {
    /** More than anybody looks through at one time. */
    private static final int MOST = 200;

    private NameStore() {}

    /** Names that are not registered, those known for names first, then the most frequent. */
    public static List<NameSuggestion> suggestions(Handle handle, UnaryOperator<String> stem) {
        List<RegisteredName> known = NameRegisterStore.all(handle);
        Set<String> taken = new HashSet<>();
        known.forEach(n -> n.names().forEach(s -> taken.add(small(s))));
        NextPseudonym next = new NextPseudonym(NameRegisterStore.everGiven(handle).keySet(), stem);
        CapitalNames capitals = capitals(handle, known);
        List<NameSuggestion> found = new ArrayList<>();
        cases(handle)
                .forEach(
                        (name, pseudonym) -> {
                            if (taken.add(small(name))) {
                                found.add(capitals.suggest(Why.CASE, Kind.PLACE, name, pseudonym));
                            }
                        });
        for (String name : informants(handle)) {
            if (taken.add(small(name))) {
                found.add(capitals.suggest(Why.INFORMANT, Kind.PERSON, name, next.of(Kind.PERSON)));
            }
        }
        List<CapitalNames.Seen> seen = new ArrayList<>(capitals.seen());
        seen.sort(
                Comparator.comparingInt(CapitalNames.Seen::times)
                        .reversed()
                        .thenComparing(CapitalNames.Seen::name));
        for (CapitalNames.Seen s : seen) {
            if (found.size() < MOST && taken.add(small(s.name()))) {
                found.add(
                        new NameSuggestion(
                                Why.CAPITAL,
                                Kind.PERSON,
                                s.name(),
                                next.of(Kind.PERSON),
                                s.times(),
                                s.context()));
            }
        }
        return found;
    }

    private static CapitalNames capitals(Handle handle, List<RegisteredName> known) {
        // words of names that are registered already are no names of their own, nor what stands for
        // them
        List<RegisteredName> passed = new ArrayList<>(known);
        known.forEach(n -> passed.add(itself(n.pseudonym())));
        cases(handle).values().forEach(p -> passed.add(itself(p)));
        CapitalNames capitals = new CapitalNames(RegisteredName.replacing(passed));
        for (NameTextStore.Column column : NameTextStore.ALL) {
            if (!column.column().equals("informant") && !column.isSearched()) {
                NameTextStore.of(handle, column).forEach(t -> capitals.read(t.words()));
            }
        }
        return capitals;
    }

    private static RegisteredName itself(String pseudonym) {
        return new RegisteredName(
                pseudonym, Kind.PERSON, pseudonym, pseudonym, List.of(), false, 0);
    }

    private static Map<String, String> cases(Handle handle) {
        Map<String, String> names = new LinkedHashMap<>();
        handle.createQuery(
                        "SELECT name, pseudonym FROM study_case WHERE pseudonym <> '' AND name <> pseudonym"
                                + " ORDER BY position, id")
                .map((r, c) -> List.of(r.getString(1), r.getString(2)))
                .forEach(n -> names.put(n.getFirst(), n.getLast()));
        return names;
    }

    private static List<String> informants(Handle handle) {
        return handle.createQuery(
                        "SELECT DISTINCT informant FROM interview WHERE trim(informant) <> '' ORDER BY position")
                .mapTo(String.class)
                .list();
    }

    private static String small(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    /**
     * Where a registered name stands in texts.
     *
     * @param in text key of what kind of text
     * @param place what leads there on the screen; empty = nothing
     * @param context cut to what stands around it
     */
    public record Place(
            RegisteredName name, String in, String screen, String place, String context) {}

    /** The places in which names of the register stand, each text once for each name. */
    public static List<Place> places(Handle handle, List<RegisteredName> names, int limit) {
        List<Place> places = new ArrayList<>();
        each(
                handle,
                names,
                place -> {
                    if (places.size() < limit) {
                        places.add(place.get());
                    }
                    return places.size() < limit;
                });
        return places;
    }

    /**
     * Where names stand, and how often.
     *
     * @param places the first of each name
     * @param texts in how many texts each stands, by its identity
     */
    public record Standing(List<Place> places, Map<String, Integer> texts) {
        public Standing {
            places = List.copyOf(places);
            texts = Map.copyOf(texts);
        }
    }

    /**
     * All texts are counted, however many they are.
     *
     * @param first how many places of each name are told
     */
    public static Standing standing(Handle handle, List<RegisteredName> names, int first) {
        List<Place> places = new ArrayList<>();
        Map<String, Integer> texts = new HashMap<>();
        each(
                handle,
                names,
                place -> {
                    if (texts.merge(place.name().id(), 1, Integer::sum) <= first) {
                        places.add(place.get());
                    }
                    return true;
                });
        return new Standing(places, texts);
    }

    /** A name in a text, before its context is cut. */
    private record Stands(
            RegisteredName name,
            NameTextStore.Column column,
            NameTextStore.Text text,
            ToldText told) {
        Place get() {
            ToldText.Edit at = told.edits().getFirst();
            return new Place(
                    name,
                    column.key(),
                    column.screen(),
                    text.place(),
                    CapitalNames.around(text.words(), at.start(), at.end()));
        }
    }

    /** Goes through all texts in which names stand, until it is said that it is enough. */
    private static void each(Handle handle, List<RegisteredName> names, Predicate<Stands> goesOn) {
        Map<RegisteredName, Function<String, ToldText>> finders = new LinkedHashMap<>();
        names.stream()
                .filter(RegisteredName::isSecret)
                .forEach(n -> finders.put(n, RegisteredName.replacing(List.of(n))));
        if (finders.isEmpty()) {
            return;
        }
        var any = RegisteredName.replacing(List.copyOf(finders.keySet()));
        for (NameTextStore.Column column : NameTextStore.ALL) {
            for (NameTextStore.Text text : NameTextStore.of(handle, column)) {
                if (any.apply(text.words()).isSame()) {
                    continue;
                }
                for (Map.Entry<RegisteredName, Function<String, ToldText>> finder :
                        finders.entrySet()) {
                    ToldText told = finder.getValue().apply(text.words());
                    if (!told.isSame()
                            && !goesOn.test(new Stands(finder.getKey(), column, text, told))) {
                        return;
                    }
                }
            }
        }
    }
}
