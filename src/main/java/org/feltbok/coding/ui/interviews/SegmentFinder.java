package org.feltbok.coding.ui.interviews;

import org.feltbok.coding.CodedPassage;
import org.feltbok.coding.CodedText;
import org.feltbok.coding.Coding;
import org.feltbok.coding.NotesSheet;
import org.feltbok.interviews.Interview;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Finds coded parts of notes that a coder may see. */
final class SegmentFinder {
    private final NotesSheet sheet;

    SegmentFinder(NotesSheet sheet) {
        this.sheet = sheet;
    }

    /** The coder's own codings, and those of others once the coder is done with the text. */
    List<Coding> visible(CodedText text) {
        String mine = sheet.me().id();
        Set<String> others = text.othersShownTo(mine);
        return text.codings().stream()
                .filter(c -> c.personId().equals(mine) || others.contains(c.personId()))
                .toList();
    }

    /** All in an interview, a case or the study, in the order of the notes. */
    List<Segment> find(SegmentScope scope, @Nullable String interviewId, @Nullable String caseId) {
        List<Segment> found = new ArrayList<>();
        for (Interview interview : sheet.interviews()) {
            boolean in =
                    switch (scope) {
                        case INTERVIEW -> interview.id().equals(interviewId);
                        case CASE -> interview.caseId().equals(caseId);
                        case ALL -> true;
                    };
            if (in) {
                sheet.notesOf(interview.id()).forEach(p -> add(found, p, interview));
            }
        }
        return found;
    }

    private void add(List<Segment> found, CodedPassage passage, Interview interview) {
        for (Coding coding : visible(passage.text())) {
            sheet.tree()
                    .byId(coding.codeId())
                    .ifPresent(
                            code ->
                                    found.add(
                                            new Segment(
                                                    coding, code, passage.passage(), interview)));
        }
    }
}
