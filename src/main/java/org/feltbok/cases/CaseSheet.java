package org.feltbok.cases;

import org.feltbok.base.text.LocalText;
import org.feltbok.store.KeptReads;
import org.feltbok.study.StudyStore;
import org.jdbi.v3.core.Handle;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * All cases with what is known of them, their classes and what came in from them; an unchanging
 * picture.
 */
public final class CaseSheet {
    private final LocalText unitMany;
    private final List<AskedForm> forms;
    private final String asked;
    private final CaseData data;
    private final List<Grouping> groupings;
    private final Map<String, Integer> places;
    private final Map<String, Map<String, Integer>> classes;
    private final Patched<List<CaseResponse>> responses;
    private final Patched<List<CaseInterview>> interviews;

    /** How many of the frame belong to each class, by grouping, once somebody asked. */
    private final Map<String, Map<Integer, Long>> frameIn;

    private CaseSheet(
            LocalText unitMany,
            List<AskedForm> forms,
            String asked,
            CaseData data,
            List<Grouping> groupings,
            Map<String, Integer> places,
            Map<String, Map<String, Integer>> classes,
            Patched<List<CaseResponse>> responses,
            Patched<List<CaseInterview>> interviews,
            Map<String, Map<Integer, Long>> frameIn) {
        this.unitMany = unitMany;
        this.forms = forms;
        this.asked = asked;
        this.data = data;
        this.groupings = groupings;
        this.places = places;
        this.classes = classes;
        this.responses = responses;
        this.interviews = interviews;
        this.frameIn = frameIn;
    }

    /**
     * @param unitMany what the study calls its cases; may be empty
     */
    public CaseSheet(
            LocalText unitMany,
            CaseData data,
            List<Grouping> groupings,
            List<CaseResponse> responses,
            List<CaseInterview> interviews) {
        this(unitMany, List.of(), data, groupings, responses, interviews);
    }

    private CaseSheet(
            LocalText unitMany,
            List<AskedForm> forms,
            CaseData data,
            List<Grouping> groupings,
            List<CaseResponse> responses,
            List<CaseInterview> interviews) {
        this(
                unitMany,
                List.copyOf(forms),
                "",
                data,
                List.copyOf(groupings),
                places(data.cases()),
                Grouped.classes(List.copyOf(groupings), data),
                Patched.of(byCase(responses, CaseResponse::caseId)),
                Patched.of(byCase(interviews, CaseInterview::caseId)),
                new ConcurrentHashMap<>());
    }

    private static Map<String, Integer> places(List<Case> cases) {
        Map<String, Integer> places = new HashMap<>();
        for (int i = 0; i < cases.size(); i++) {
            places.put(cases.get(i).id(), i);
        }
        return places;
    }

    private static <T> Map<String, List<T>> byCase(Collection<T> all, Function<T, String> caseId) {
        Map<String, List<T>> lists = new HashMap<>();
        all.forEach(t -> lists.computeIfAbsent(caseId.apply(t), k -> new ArrayList<>()).add(t));
        return lists;
    }

    /** Reads everything in one go; while names are hidden, without those that have a pseudonym. */
    public static CaseSheet read(Handle handle) {
        return KeptReads.once(handle, "case sheet", () -> readRead(handle));
    }

    private static CaseSheet readRead(Handle handle) {
        return new CaseSheet(
                StudyStore.study(handle).unitMany(),
                ContactStore.forms(handle),
                CaseStore.told(handle),
                GroupingStore.all(handle),
                ContactStore.responses(handle),
                ContactStore.interviews(handle));
    }

    /**
     * The same with some cases as they are now; all else is shared. Classes are found anew where
     * what is known of a case has changed: those of others may rest on it.
     *
     * @param ids of cases that are there, here and in the file
     */
    CaseSheet with(Handle handle, Collection<String> ids) {
        if (ids.isEmpty()) {
            return this;
        }
        List<Case> changed = CaseStore.told(handle, ids);
        Map<String, Map<String, Object>> known = CaseStore.values(handle, ids);
        boolean same =
                changed.stream()
                        .allMatch(
                                c ->
                                        data.cases().get(place(c)).equals(c)
                                                && data.values(c)
                                                        .equals(
                                                                known.getOrDefault(
                                                                        c.id(), Map.of())));
        CaseData now = same ? data : data.with(changed, places, known);
        return new CaseSheet(
                unitMany,
                forms,
                asked,
                now,
                groupings,
                places,
                same ? classes : Grouped.classes(groupings, now),
                responses.with(
                        of(ids, byCase(ContactStore.responses(handle, ids), CaseResponse::caseId))),
                interviews.with(
                        of(
                                ids,
                                byCase(
                                        ContactStore.interviews(handle, ids),
                                        CaseInterview::caseId))),
                same ? frameIn : new ConcurrentHashMap<>());
    }

    /**
     * The same where the answers to another questionnaire are asked for, such as a wave.
     *
     * @param form its id; empty = the main one, and so is one that is no wave of it
     */
    public CaseSheet by(String form) {
        boolean there = forms.stream().skip(1).anyMatch(f -> f.id().equals(form));
        String now = there ? form : "";
        return now.equals(asked)
                ? this
                : new CaseSheet(
                        unitMany,
                        forms,
                        now,
                        data,
                        groupings,
                        places,
                        classes,
                        responses,
                        interviews,
                        frameIn);
    }

    /** The main questionnaire and its other waves, in that order. */
    public List<AskedForm> forms() {
        return forms;
    }

    /** Id of the one whose answers are asked for; empty = the main one. */
    public String asked() {
        return asked;
    }

    /** The one whose answers are asked for; empty where there is none at all. */
    public Optional<AskedForm> askedForm() {
        return forms.stream().filter(f -> asked.isEmpty() || f.id().equals(asked)).findFirst();
    }

    /**
     * Whether all that is known of the cases is the same as in another picture, so that only what
     * came in from them may be another.
     */
    public boolean isAsKnownIn(CaseSheet other) {
        return data == other.data && classes == other.classes;
    }

    /**
     * The cases of which something else has come in than in an earlier picture, where nothing else
     * is another; empty if anything may be.
     */
    public Optional<Set<String>> changedSince(CaseSheet before) {
        if (!isAsKnownIn(before)
                || groupings != before.groupings
                || !asked.equals(before.asked)
                || !forms.equals(before.forms)
                || !unitMany.equals(before.unitMany)) {
            return Optional.empty();
        }
        return responses
                .changedSince(before.responses)
                .flatMap(
                        answered ->
                                interviews
                                        .changedSince(before.interviews)
                                        .map(
                                                asked -> {
                                                    answered.addAll(asked);
                                                    return answered;
                                                }));
    }

    /** The case of an identity. */
    public Optional<Case> one(String caseId) {
        return Optional.ofNullable(places.get(caseId)).map(data.cases()::get);
    }

    private int place(Case c) {
        return Optional.ofNullable(places.get(c.id())).orElseThrow();
    }

    /** Whether it holds a case of that identity. */
    boolean has(String caseId) {
        return places.containsKey(caseId);
    }

    private static <T> Map<String, Optional<List<T>>> of(
            Collection<String> ids, Map<String, List<T>> found) {
        Map<String, Optional<List<T>>> patch = new HashMap<>();
        ids.forEach(id -> patch.put(id, Optional.ofNullable(found.get(id))));
        return patch;
    }

    /** Before anything is read. */
    public static CaseSheet empty() {
        return new CaseSheet(
                LocalText.of(""),
                new CaseData(List.of(), List.of(), Map.of()),
                List.of(),
                List.of(),
                List.of());
    }

    public LocalText unitMany() {
        return unitMany;
    }

    public CaseData data() {
        return data;
    }

    public List<Grouping> groupings() {
        return groupings;
    }

    /**
     * Position of the class of a case in a grouping, from 0; {@link Grouped#NONE} if it belongs to
     * none.
     */
    public int classOf(Case c, Grouping grouping) {
        return classes.getOrDefault(grouping.name(), Map.of()).getOrDefault(c.id(), Grouped.NONE);
    }

    /** The cases of the frame that belong to a class. */
    public long frameIn(Grouping grouping, int position) {
        return frameIn.computeIfAbsent(grouping.name(), name -> sizes(grouping))
                .getOrDefault(position, 0L);
    }

    private Map<Integer, Long> sizes(Grouping grouping) {
        return data.frame().stream()
                .collect(Collectors.groupingBy(c -> classOf(c, grouping), Collectors.counting()));
    }

    /** What the case answered, the main questionnaire first. */
    public List<CaseResponse> responses(Case c) {
        return responses.get(c.id(), List.of());
    }

    /** Its answer to the questionnaire that is asked for. */
    public Optional<CaseResponse> response(Case c) {
        return answers(c).findFirst();
    }

    /** All of its answers to that one. */
    public Stream<CaseResponse> answers(Case c) {
        return responses(c).stream()
                .filter(r -> asked.isEmpty() ? r.main() : r.form().equals(asked));
    }

    public List<CaseInterview> interviews(Case c) {
        return interviews.get(c.id(), List.of());
    }
}
