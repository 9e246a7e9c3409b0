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
import java.util.stream.Stream;

/**
 * Finds what who works noted on cases, interviews, passages and coded words, and what others did
 * there whom they may see.
 */
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
                add(found, id, null, id, ofCase(id));
            }
            byCase.getOrDefault(id, List.of()).forEach(i -> ofInterview(found, i));
        }
        return found;
    }

    private String me() {
        return sheet.me().id();
    }

    private List<CodedPassage> ofCase(String id) {
        return sheet.interviews().stream()
                .filter(i -> i.caseId().equals(id))
                .flatMap(i -> sheet.notesOf(i.id()).stream())
                .toList();
    }

    private void ofInterview(List<Listed> found, Interview interview) {
        String id = interview.id();
        add(found, interview.caseId(), interview, id, sheet.notesOf(id));
        Map<String, List<Segment>> words =
                finder.segments(interview).stream()
                        .filter(s -> !s.isForeign())
                        .filter(s -> !memos.of(s.coding().id(), s.coding().personId()).isBlank())
                        .collect(Collectors.groupingBy(s -> s.passage().id()));
        for (CodedPassage p : sheet.notesOf(id)) {
            Stream.concat(Stream.of(me()), sheet.othersShown(p.text()).stream())
                    .filter(by -> !p.text().memoOf(by).isBlank())
                    .map(
                            by ->
                                    new Noted(
                                            interview.caseId(),
                                            interview,
                                            p.passage(),
                                            by,
                                            p.text().memoOf(by)))
                    .forEach(found::add);
            found.addAll(words.getOrDefault(p.passage().id(), List.of()));
        }
    }

    /**
     * What is noted on a case or an interview as a whole: of others once one is done with all of
     * it.
     */
    private void add(
            List<Listed> found,
            String caseId,
            @Nullable Interview interview,
            String on,
            List<CodedPassage> passages) {
        if (!memos.of(on, me()).isBlank()) {
            found.add(new Noted(caseId, interview, null, me(), memos.of(on, me())));
        }
        if (!passages.isEmpty() && !memos.on(on).isEmpty() && sheet.isOpenTo(passages)) {
            memos.byOthers(on, me())
                    .forEach((by, text) -> found.add(new Noted(caseId, interview, null, by, text)));
        }
    }
}
