package org.feltbok.interviews.ui;

import org.feltbok.coding.CaseFilter;
import org.feltbok.coding.Code;
import org.feltbok.coding.CodedPassage;
import org.feltbok.coding.CodedText;
import org.feltbok.coding.Coding;
import org.feltbok.coding.NotesSheet;
import org.feltbok.interviews.Interview;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds coded parts of notes that a coder may see. What was found in a passage is kept until the
 * passage changes.
 */
final class SegmentFinder {
    private record Known(CodedPassage passage, List<Segment> segments) {}

    private record KnownAll(List<CodedPassage> passages, List<Segment> segments) {}

    private final @Nullable NotesSheet sheet;
    private final CodeMoves moves;
    private final Map<String, Known> byPassage;
    private final Map<String, KnownAll> byInterview;

    SegmentFinder(@Nullable NotesSheet sheet, CodeMoves moves) {
        this(sheet, moves, new HashMap<>(), new HashMap<>());
    }

    private SegmentFinder(
            @Nullable NotesSheet sheet,
            CodeMoves moves,
            Map<String, Known> byPassage,
            Map<String, KnownAll> byInterview) {
        this.sheet = sheet;
        this.moves = moves;
        this.byPassage = byPassage;
        this.byInterview = byInterview;
    }

    /** The same with some passages changed; what was found in others is kept. */
    SegmentFinder of(NotesSheet changed) {
        return new SegmentFinder(changed, moves, byPassage, byInterview);
    }

    /** The coder's own codings, and those of others once the coder is done with the text. */
    List<Coding> visible(CodedText text) {
        if (sheet == null) {
            return List.of();
        }
        String mine = sheet.me().id();
        Set<String> others = sheet.othersShown(text);
        return text.codings().stream()
                .filter(c -> c.personId().equals(mine) || others.contains(c.personId()))
                .toList();
    }

    /**
     * All in an interview, a case or the study, in the order of the notes.
     *
     * @param among the cases of the study that are worked on
     */
    List<Segment> find(
            SegmentScope scope,
            @Nullable String interviewId,
            @Nullable String caseId,
            CaseFilter among) {
        List<Segment> found = new ArrayList<>();
        within(scope, interviewId, caseId, among).forEach(i -> found.addAll(segments(i)));
        return found;
    }

    /** How many, of all codes. */
    int count(
            SegmentScope scope,
            @Nullable String interviewId,
            @Nullable String caseId,
            CaseFilter among) {
        return within(scope, interviewId, caseId, among).stream()
                .mapToInt(i -> segments(i).size())
                .sum();
    }

    List<Interview> within(
            SegmentScope scope,
            @Nullable String interviewId,
            @Nullable String caseId,
            CaseFilter among) {
        return sheet == null
                ? List.of()
                : sheet.interviews().stream()
                        .filter(
                                i ->
                                        switch (scope) {
                                            case INTERVIEW -> i.id().equals(interviewId);
                                            case CASE -> i.caseId().equals(caseId);
                                            case ALL -> among.passesCase(i.caseId());
                                        })
                        .toList();
    }

    /** All in an interview, in the order of its notes. */
    List<Segment> segments(Interview interview) {
        if (sheet == null) {
            return List.of();
        }
        List<CodedPassage> passages = sheet.notesOf(interview.id());
        KnownAll known = byInterview.get(interview.id());
        if (known == null || known.passages() != passages) {
            List<Segment> found = new ArrayList<>();
            passages.forEach(p -> found.addAll(segments(p, interview)));
            known = new KnownAll(passages, found);
            byInterview.put(interview.id(), known);
        }
        return known.segments();
    }

    private List<Segment> segments(CodedPassage passage, Interview interview) {
        Known known = byPassage.get(passage.passage().id());
        if (known == null || known.passage() != passage) {
            known = new Known(passage, read(passage, interview));
            byPassage.put(passage.passage().id(), known);
        }
        return known.segments();
    }

    private List<Segment> read(CodedPassage passage, Interview interview) {
        List<Coding> visible = visible(passage.text());
        List<Segment> found = new ArrayList<>();
        for (Coding coding : passage.text().codings()) {
            String before = moves.before(coding.id()).orElse(null);
            boolean foreign = !visible.contains(coding);
            Optional<Code> code =
                    sheet == null ? Optional.empty() : sheet.tree().byId(coding.codeId());
            if (code.isPresent() && (!foreign || before != null)) {
                found.add(
                        new Segment(
                                coding, code.get(), passage.passage(), interview, before, foreign));
            }
        }
        return found;
    }
}
