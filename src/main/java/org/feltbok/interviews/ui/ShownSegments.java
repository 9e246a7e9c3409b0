package org.feltbok.interviews.ui;

import org.feltbok.coding.Coding;
import org.feltbok.coding.NotesSheet;
import org.feltbok.coding.kit.Memos;
import org.jspecify.annotations.Nullable;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The coded parts of notes that are listed: of which interviews, and of which code. */
final class ShownSegments {
    private final OpenInterview open;
    private final Memos memos;
    private final Runnable changed;
    private final CodeMoves moves = new CodeMoves();
    private SegmentFinder finder = new SegmentFinder(null, moves);
    private SegmentScope scope = SegmentScope.INTERVIEW;
    private @Nullable String onlyCode;
    private boolean withMemo;

    /**
     * @param memos on words, interviews and cases
     * @param changed told when others are listed
     */
    ShownSegments(OpenInterview open, Memos memos, Runnable changed) {
        this.open = open;
        this.memos = memos;
        this.changed = changed;
    }

    void read(NotesSheet sheet) {
        finder = new SegmentFinder(sheet, moves);
    }

    /** The same with some passages changed; what was found in others is kept. */
    void update(NotesSheet sheet) {
        finder = finder.of(sheet);
    }

    CodeMoves moves() {
        return moves;
    }

    /** My codings on a passage, and those of others once I am done with it. */
    List<Coding> visible(Line.Note note) {
        return finder.visible(note.text());
    }

    SegmentScope scope() {
        return scope;
    }

    void scope(SegmentScope wanted) {
        scope = wanted;
        changed.run();
    }

    /** Lists only segments of one code; null = all. */
    void onlyCode(@Nullable String codeId) {
        onlyCode = codeId;
        withMemo = false;
        changed.run();
    }

    /** Lists what has a memo that may be seen: cases, interviews, passages and coded words. */
    void onlyWithMemo() {
        onlyCode = null;
        withMemo = true;
        changed.run();
    }

    boolean isWithMemo() {
        return withMemo;
    }

    @Nullable String onlyCode() {
        return onlyCode;
    }

    /** What is listed in scope: the coded segments, or what has a memo. */
    List<? extends Listed> listed() {
        return withMemo ? open.noted(finder, memos, scope) : segments();
    }

    /** How much a scope has of it, of all codes. */
    int listed(SegmentScope which) {
        return withMemo ? open.noted(finder, memos, which).size() : count(which);
    }

    /**
     * The coded segments in scope: those that lost their words first, then those whose words an
     * edit changed, else in the order of the notes.
     */
    List<Segment> segments() {
        return open.segments(finder, scope).stream()
                .filter(s -> onlyCode == null || s.isForeign() || s.code().id().equals(onlyCode))
                .sorted(
                        Comparator.comparing((Segment s) -> !s.coding().isLost())
                                .thenComparing(s -> s.before() == null))
                .toList();
    }

    /** Ids of the codes that any segment of the study has, among those that may be seen. */
    Set<String> given() {
        return open.segments(finder, SegmentScope.ALL).stream()
                .map(s -> s.code().id())
                .collect(Collectors.toSet());
    }

    /** How many segments a scope has, of all codes. */
    int count(SegmentScope which) {
        return open.count(finder, which);
    }
}
