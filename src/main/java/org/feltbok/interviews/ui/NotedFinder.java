package org.feltbok.interviews.ui;

import org.feltbok.coding.CaseFilter;
import org.feltbok.coding.CodedPassage;
import org.feltbok.coding.NotesSheet;
import org.feltbok.coding.kit.Memos;
import org.feltbok.interviews.Interview;
import org.feltbok.interviews.InterviewCase;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Finds what who works noted on cases, interviews, passages and coded words. */
record NotedFinder(NotesSheet sheet, Memos memos, SegmentFinder finder) {
    /**
     * All in an interview, a case or the study: the case first, then its interviews in the order of
     * their notes.
     *
     * @param among the cases of the study that are worked on
     */
    List<Listed> find(
            SegmentScope scope,
            @Nullable String interviewId,
            @Nullable String caseId,
            CaseFilter among) {
        List<Listed> found = new ArrayList<>();
        Map<String, List<Interview>> byCase =
                finder.within(scope, interviewId, caseId, among).stream()
                        .collect(Collectors.groupingBy(Interview::caseId));
        for (InterviewCase each : sheet.cases()) {
            String id = each.id();
            boolean whole =
                    switch (scope) {
                        case INTERVIEW -> false;
                        case CASE -> id.equals(caseId);
                        case ALL -> among.passesCase(id);
                    };
            if (whole) {
                add(found, new Noted(id, null, null, memos.of(id, me())));
            }
            byCase.getOrDefault(id, List.of()).forEach(i -> ofInterview(found, i));
        }
        return found;
    }

    private String me() {
        return sheet.me().id();
    }

    private void ofInterview(List<Listed> found, Interview interview) {
        String id = interview.id();
        add(found, new Noted(interview.caseId(), interview, null, memos.of(id, me())));
        Map<String, List<Segment>> words =
                finder.segments(interview).stream()
                        .filter(s -> !memos.of(s.coding().id(), me()).isBlank())
                        .collect(Collectors.groupingBy(s -> s.passage().id()));
        for (CodedPassage p : sheet.notesOf(id)) {
            String memo = p.text().memoOf(me());
            add(found, new Noted(interview.caseId(), interview, p.passage(), memo));
            found.addAll(words.getOrDefault(p.passage().id(), List.of()));
        }
    }

    private static void add(List<Listed> found, Noted noted) {
        if (!noted.text().isBlank()) {
            found.add(noted);
        }
    }
}
