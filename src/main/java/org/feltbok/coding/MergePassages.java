package org.feltbok.coding;

import org.feltbok.base.FaultException;
import org.feltbok.coding.LaidStore.Laid;
import org.feltbok.coding.LaidStore.Row;
import org.feltbok.interviews.InterviewStore;
import org.feltbok.interviews.Passage;
import org.feltbok.store.Operation;
import org.feltbok.store.UnitOfWork;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Makes one passage of two that follow each other. Every coder's codings stay on their words; the
 * same code by the same coder on both sides of the place becomes one coding across it. Memos are
 * joined; who was done with both is done.
 *
 * @param nextId the passage that goes; its words come after those of the first
 */
public record MergePassages(String passageId, String nextId) implements Operation {
    /** Signs that end a sentence, also before a mark that closes it. */
    private static final String ENDS = ".!?…:;\"'”’»)";

    @Override
    public String name() {
        return "coding.merge_passages";
    }

    @Override
    public List<String> args() {
        return List.of();
    }

    /** A sentence that goes on stays one; else the paragraphs stay apart. */
    static String between(String first) {
        return ENDS.indexOf(first.charAt(first.length() - 1)) < 0 ? " " : "\n";
    }

    @Override
    public void validate(Handle handle) {
        Passage first = passage(handle, passageId);
        Passage second = passage(handle, nextId);
        List<Passage> all = new InterviewStore(handle).passages(first.interviewId());
        int at = all.indexOf(first);
        if (at + 1 >= all.size() || !all.get(at + 1).id().equals(nextId)) {
            throw new FaultException("interviews.merge_not_next");
        }
        if (first.speaker() != null
                && second.speaker() != null
                && first.speaker() != second.speaker()) {
            throw new FaultException("interviews.merge_speakers");
        }
    }

    private static Passage passage(Handle handle, String id) {
        return new InterviewStore(handle)
                .passage(id)
                .orElseThrow(() -> new FaultException("interviews.no_passage"));
    }

    @Override
    public void apply(UnitOfWork work) {
        Passage first = passage(work.handle(), passageId);
        Passage second = passage(work.handle(), nextId);
        String text = first.text() + between(first.text()) + second.text();
        LaidStore laid = new LaidStore(work);
        codings(laid, CodePoints.length(first.text()), CodePoints.length(second.text()));
        states(work, laid);
        JoinCoding.memos(work, nextId, passageId);
        work.delete("passage", nextId);
        // what stands in a document between both may be other signs: it stands by itself then
        if (new InterviewStore(work.handle()).stretch(first).isPresent()) {
            List.of("document_id", "start_at", "end_at")
                    .forEach(column -> work.update("passage", passageId, column, null));
        }
        work.update("passage", passageId, "text", text);
        if (first.speaker() == null && second.speaker() != null) {
            work.update("passage", passageId, "speaker", second.speaker().mark());
        }
    }

    /**
     * @param length of the first passage; its words are followed by one sign
     * @param then length of the second
     */
    private void codings(LaidStore laid, int length, int then) {
        List<Laid> first = new ArrayList<>(laid.on(passageId));
        List<Laid> second = new ArrayList<>(laid.on(nextId));
        // those on whole passages first, which meet each other rather than spans; then the longest
        second.sort(
                Comparator.comparing((Laid l) -> !l.isWhole())
                        .thenComparing(l -> -start(l, then).end()));
        for (Laid next : second) {
            Span span = span(next, then);
            Laid met = met(first, next, length);
            if (span == null) {
                laid.lay(next, passageId, null);
            } else if (met == null) {
                laid.lay(next, passageId, moved(span, length));
            } else {
                first.remove(met);
                boolean whole = met.isWhole() && next.isWhole();
                laid.joinInto(
                        met, next, whole ? null : start(met, length).union(moved(span, length)));
            }
        }
        first.stream()
                .filter(Laid::isWhole)
                .forEach(l -> laid.span(l.coding().id(), new Span(0, length)));
    }

    private static Span moved(Span span, int length) {
        return new Span(span.start() + length + 1, span.end() + length + 1);
    }

    /**
     * What reaches to the place where both meet, from furthest back, by the same coder with the
     * same code.
     */
    private static @Nullable Laid met(List<Laid> first, Laid next, int length) {
        List<Laid> twins =
                first.stream().filter(l -> l.isTwin(next) && !l.coding().isLost()).toList();
        boolean begins =
                next.isWhole() || next.coding().span() != null && next.coding().span().start() == 0;
        return twins.stream()
                .filter(l -> l.isWhole() && next.isWhole())
                .findFirst()
                .or(
                        () ->
                                twins.stream()
                                        .filter(l -> begins && start(l, length).end() == length)
                                        .min(Comparator.comparing(l -> start(l, length))))
                .orElse(null);
    }

    private static Span start(Laid laid, int length) {
        Span span = laid.coding().span();
        return span == null ? new Span(0, length) : span;
    }

    /** The words that a coding lies on; null = it has lost them. */
    private static @Nullable Span span(Laid laid, int length) {
        return laid.coding().isLost() ? null : start(laid, length);
    }

    /** Done is who was done with both; what is known of one only is not done with the other. */
    private void states(UnitOfWork work, LaidStore laid) {
        List<Row> here = new ArrayList<>(laid.rows("coding_done", passageId));
        for (Row there : laid.rows("coding_done", nextId)) {
            Optional<Row> same = here.stream().filter(h -> isOfSame(h, there)).findFirst();
            if (same.isPresent()) {
                join(work, same.get(), there);
                here.remove(same.get());
                work.delete("coding_done", there.id());
            } else {
                work.update("coding_done", there.id(), "passage_id", passageId);
                work.update("coding_done", there.id(), "done", 0);
            }
        }
        here.forEach(row -> work.update("coding_done", row.id(), "done", 0));
    }

    private static boolean isOfSame(Row one, Row other) {
        return Stream.of("codebook_id", "person_id")
                .allMatch(column -> Objects.equals(one.text(column), other.text(column)));
    }

    private static void join(UnitOfWork work, Row here, Row there) {
        boolean done = here.isSet("done") && there.isSet("done");
        boolean seen = here.isSet("seen") || there.isSet("seen");
        String memo =
                Stream.of(here, there)
                        .flatMap(r -> Stream.ofNullable(r.text("memo")))
                        .distinct()
                        .collect(Collectors.joining("\n"));
        work.update("coding_done", here.id(), "done", done ? 1 : 0);
        work.update("coding_done", here.id(), "seen", seen ? 1 : 0);
        work.update("coding_done", here.id(), "memo", memo.isEmpty() ? null : memo);
    }
}
