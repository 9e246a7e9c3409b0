package org.feltbok.coding;

import org.feltbok.base.FaultException;
import org.feltbok.base.Ids;
import org.feltbok.interviews.InterviewStore;
import org.feltbok.interviews.Passage;
import org.feltbok.interviews.Positions;
import org.feltbok.store.Operation;
import org.feltbok.store.UnitOfWork;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import java.text.BreakIterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Makes two passages of one. Every coder's codings stay on their words: those on words of the
 * second half go with it, one across the place is on both, one on the whole passage is on both.
 * Memos stay with the first; who is done is done with both.
 *
 * @param newId the identity of the second half
 * @param at the place in code points; a character as people see it is not cut in two
 */
public record SplitPassage(String passageId, String newId, int at) implements Operation {
    /**
     * What becomes of a text.
     *
     * @param second first code point of the second half
     */
    record Halves(String before, int first, int second) {
        static Halves of(String text, int at) {
            int cut = CodePoints.toUtf16(text, at);
            BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
            characters.setText(text);
            cut = characters.isBoundary(cut) ? cut : characters.preceding(cut);
            int end = cut;
            while (end > 0 && Character.isWhitespace(text.charAt(end - 1))) {
                end--;
            }
            int start = cut;
            while (start < text.length() && Character.isWhitespace(text.charAt(start))) {
                start++;
            }
            return new Halves(text, text.codePointCount(0, end), text.codePointCount(0, start));
        }

        String firstText() {
            return before.substring(0, CodePoints.toUtf16(before, first));
        }

        String secondText() {
            return before.substring(CodePoints.toUtf16(before, second));
        }

        boolean isTwo() {
            return !firstText().isEmpty() && !secondText().isEmpty();
        }
    }

    @Override
    public String name() {
        return "coding.split_passage";
    }

    @Override
    public List<String> args() {
        return List.of();
    }

    @Override
    public void validate(Handle handle) {
        Passage passage =
                new InterviewStore(handle)
                        .passage(passageId)
                        .orElseThrow(() -> new FaultException("interviews.no_passage"));
        if (!Halves.of(passage.text(), at).isTwo()) {
            throw new FaultException("interviews.split_at_end");
        }
    }

    @Override
    public void apply(UnitOfWork work) {
        Passage passage = new InterviewStore(work.handle()).passage(passageId).orElseThrow();
        Halves halves = Halves.of(passage.text(), at);
        LaidStore laid = new LaidStore(work);
        List<LaidStore.Laid> codings = laid.on(passageId);
        List<LaidStore.Row> states = laid.rows("coding_done", passageId);
        insert(work, passage, halves);
        work.update("passage", passageId, "text", halves.firstText());
        codings.forEach(c -> part(laid, c, halves));
        states.forEach(s -> state(work, s));
    }

    private void insert(UnitOfWork work, Passage passage, Halves halves) {
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        row.put("interview_id", passage.interviewId());
        row.put("topic_id", passage.topicId());
        row.put("speaker", passage.speaker() == null ? null : passage.speaker().mark());
        row.put("text", halves.secondText());
        new InterviewStore(work.handle())
                .stretch(passage)
                .ifPresent(
                        s -> {
                            row.put("document_id", s.documentId());
                            row.put("start_at", s.start() + halves.second());
                            row.put("end_at", s.end());
                            work.update("passage", passageId, "end_at", s.start() + halves.first());
                        });
        row.put("position", Positions.after(work, passage.interviewId(), passageId, null));
        work.insert("passage", newId, row);
    }

    private void part(LaidStore laid, LaidStore.Laid coding, Halves halves) {
        Span span = coding.coding().span();
        if (span == null) {
            whole(laid, coding, halves);
            return;
        }
        boolean first = span.start() < halves.first();
        boolean second = span.end() > halves.second();
        if (!first && !second) {
            laid.lose(coding, CodePoints.cut(halves.before(), span));
            return;
        }
        Span there =
                second
                        ? new Span(
                                Math.max(0, span.start() - halves.second()),
                                span.end() - halves.second())
                        : null;
        if (first) {
            laid.span(
                    coding.coding().id(),
                    new Span(span.start(), Math.min(span.end(), halves.first())));
            if (second) {
                laid.copy(coding, newId, there);
            }
        } else {
            laid.lay(coding, newId, there);
        }
    }

    private void whole(LaidStore laid, LaidStore.Laid coding, Halves halves) {
        String quote = coding.coding().lostQuote();
        if (quote == null) {
            laid.copy(coding, newId, null);
        } else if (!quote.isEmpty()
                && halves.secondText().contains(quote)
                && !halves.firstText().contains(quote)) {
            laid.lay(coding, newId, null);
        }
    }

    private void state(UnitOfWork work, LaidStore.Row state) {
        Map<String, @Nullable Object> row = state.on(newId);
        row.put("memo", null);
        work.insert("coding_done", Ids.next(), row);
    }
}
