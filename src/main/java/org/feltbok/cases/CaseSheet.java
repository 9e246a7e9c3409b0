package org.feltbok.cases;

import org.feltbok.base.text.LocalText;
import org.feltbok.study.StudyStore;
import org.jdbi.v3.core.Handle;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All cases with what is known of them, their classes and what came in from them; an unchanging
 * picture.
 */
public final class CaseSheet {
    private final LocalText unitMany;
    private final CaseData data;
    private final List<Grouping> groupings;
    private final Map<String, Map<String, Integer>> classes = new HashMap<>();
    private final Map<String, List<CaseResponse>> responses = new LinkedHashMap<>();
    private final Map<String, List<CaseInterview>> interviews = new LinkedHashMap<>();

    /**
     * @param unitMany what the study calls its cases; may be empty
     */
    public CaseSheet(
            LocalText unitMany,
            CaseData data,
            List<Grouping> groupings,
            List<CaseResponse> responses,
            List<CaseInterview> interviews) {
        this.unitMany = unitMany;
        this.data = data;
        this.groupings = List.copyOf(groupings);
        classes.putAll(Grouped.classes(this.groupings, data));
        responses.forEach(r -> add(this.responses, r.caseId(), r));
        interviews.forEach(i -> add(this.interviews, i.caseId(), i));
    }

    private static <T> void add(Map<String, List<T>> lists, String caseId, T item) {
        lists.computeIfAbsent(caseId, k -> new java.util.ArrayList<>()).add(item);
    }

    /** Reads everything in one go; while names are hidden, without those that have a pseudonym. */
    public static CaseSheet read(Handle handle) {
        return new CaseSheet(
                StudyStore.study(handle).unitMany(),
                CaseStore.told(handle),
                GroupingStore.all(handle),
                ContactStore.responses(handle),
                ContactStore.interviews(handle));
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
        return data.cases().stream()
                .filter(Case::inFrame)
                .filter(c -> classOf(c, grouping) == position)
                .count();
    }

    /** What the case answered, the main questionnaire first. */
    public List<CaseResponse> responses(Case c) {
        return responses.getOrDefault(c.id(), List.of());
    }

    /** Its answer to the main questionnaire. */
    public Optional<CaseResponse> response(Case c) {
        return responses(c).stream().filter(CaseResponse::main).findFirst();
    }

    public List<CaseInterview> interviews(Case c) {
        return interviews.getOrDefault(c.id(), List.of());
    }
}
