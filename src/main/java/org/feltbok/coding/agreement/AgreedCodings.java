package org.feltbok.coding.agreement;

import org.feltbok.base.Ids;
import org.feltbok.coding.CodePoints;
import org.feltbok.coding.CodedText;
import org.feltbok.coding.Coding;
import org.feltbok.coding.Span;
import org.feltbok.coding.TextRef;
import org.feltbok.store.UnitOfWork;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Writes rows of the layers beside the coders' own. */
final class AgreedCodings {
    /** How a row came to be that somebody chose; made_from is then the code it is in place of. */
    static final String SETTLED = "hand";

    /** How a row came to be that all had given. */
    static final String TAKEN_OVER = "agreed";

    private final UnitOfWork work;
    private final String personId;
    private final @Nullable Instant at;

    AgreedCodings(UnitOfWork work, String personId, @Nullable Instant at) {
        this.work = work;
        this.personId = personId;
        this.at = at;
    }

    /** The codes that each of them gave a text. */
    static Set<String> common(CodedText text, List<String> coders) {
        Set<String> common = new LinkedHashSet<>(text.codesOf(coders.getFirst()));
        coders.forEach(c -> common.retainAll(text.codesOf(c)));
        return common;
    }

    /**
     * What of a text was taken over and is not as the coders agree any more: a code that not all
     * give now, or on other words.
     */
    static List<Decision> stale(CodedText text, List<String> coders, List<Decision> settled) {
        Set<String> common = common(text, coders);
        return settled.stream()
                .filter(Decision::takenOver)
                .filter(
                        d ->
                                !common.contains(d.codeId())
                                        || !where(settled, d.codeId())
                                                .equals(spans(text, d.codeId(), coders)))
                .toList();
    }

    private static List<Span> where(List<Decision> settled, String code) {
        return settled.stream()
                .filter(d -> d.takenOver() && d.codeId().equals(code))
                .flatMap(d -> Optional.ofNullable(d.span()).stream())
                .sorted()
                .toList();
    }

    /** The codes that all gave and that nobody settled nor took over as they are given now. */
    static List<String> missing(CodedText text, List<String> coders, List<Decision> settled) {
        List<Decision> stay = new ArrayList<>(settled);
        stay.removeAll(stale(text, coders, settled));
        stay.removeIf(d -> d.instead() != null);
        return common(text, coders).stream()
                .filter(c -> stay.stream().noneMatch(d -> d.codeId().equals(c)))
                .toList();
    }

    /** Puts in what all gave and nobody settled, and takes out what was put in so and is stale. */
    void takeOver(CodedText text, List<String> coders, List<Decision> settled) {
        stale(text, coders, settled).forEach(d -> work.delete("coding", d.id()));
        for (String code : missing(text, coders, settled)) {
            put(text, code, coders, row(Layer.AGREED, code, TAKEN_OVER));
        }
    }

    /**
     * Where a code stands by some coders: the stretches of all, those that meet joined; none where
     * one of them gave it to the whole text, or where all have lost their words.
     */
    static List<Span> spans(CodedText text, String code, List<String> coders) {
        List<Coding> given = given(text, code, coders);
        if (given.stream().anyMatch(c -> c.span() == null && !c.isLost())) {
            return List.of();
        }
        List<Span> joined = new ArrayList<>();
        for (Span span : AgreementStore.spans(given)) {
            if (!joined.isEmpty() && joined.getLast().end() >= span.start()) {
                joined.set(joined.size() - 1, joined.getLast().union(span));
            } else {
                joined.add(span);
            }
        }
        return joined;
    }

    /**
     * The words to which all of some coders gave a code; who gave it to the whole text gave it to
     * all words.
     */
    static List<Span> shared(CodedText text, String code, List<String> coders) {
        int length = CodePoints.length(text.text().text());
        List<Span> shared = length == 0 ? List.of() : List.of(new Span(0, length));
        for (String coder : coders) {
            List<Span> own = spans(text, code, List.of(coder));
            if (!own.isEmpty()) {
                shared =
                        shared.stream()
                                .flatMap(s -> own.stream().filter(s::overlaps).map(o -> both(s, o)))
                                .toList();
            }
        }
        return shared;
    }

    private static Span both(Span one, Span other) {
        return new Span(Math.max(one.start(), other.start()), Math.min(one.end(), other.end()));
    }

    /**
     * Whether each of some coders gave a text a code, and not all on the same words. Who has lost
     * all words of it gave it on none: they are marked again first.
     */
    static boolean areApart(CodedText text, String code, List<String> coders) {
        boolean onWords =
                coders.stream()
                        .noneMatch(
                                c ->
                                        given(text, code, List.of(c)).stream()
                                                .allMatch(Coding::isLost));
        return onWords
                && coders.stream().map(c -> where(text, code, c)).distinct().limit(2).count() > 1;
    }

    /** Where one gave a code; all words are the whole text. */
    private static List<Span> where(CodedText text, String code, String coder) {
        List<Span> own = spans(text, code, List.of(coder));
        boolean whole =
                own.size() == 1
                        && own.getFirst().start() == 0
                        && own.getFirst().end() >= CodePoints.length(text.text().text());
        return whole ? List.of() : own;
    }

    private static List<Coding> given(CodedText text, String code, List<String> coders) {
        return text.codings().stream()
                .filter(c -> c.codeId().equals(code) && coders.contains(c.personId()))
                .toList();
    }

    /**
     * Where a code stands by some coders; where all have lost their words it is lost here too, with
     * the words of the first, until one of them finds them again.
     */
    private void put(
            CodedText text, String code, List<String> coders, Map<String, @Nullable Object> made) {
        List<Coding> given = given(text, code, coders);
        Map<String, @Nullable Object> row = new LinkedHashMap<>(made);
        if (!given.isEmpty() && given.stream().allMatch(Coding::isLost)) {
            row.put("lost_quote", given.getFirst().lostQuote());
        }
        put(text.ref(), spans(text, code, coders), row);
    }

    /** That a code stands on some words, which somebody settled. */
    void put(CodedText text, String code, List<Span> words) {
        put(text.ref(), words, row(Layer.AGREED, code, SETTLED));
    }

    /** What somebody settled of a code. */
    void put(Layer layer, CodedText text, String code, List<String> coders) {
        put(text, code, coders, row(layer, code, SETTLED));
    }

    /**
     * Another code stands where one was left out; it is kept which one, to be taken back with it.
     */
    void putInstead(CodedText text, String code, String of, List<String> coders) {
        Map<String, @Nullable Object> row = row(Layer.AGREED, code, SETTLED);
        row.put("made_from", new AgreementStore(work.handle()).key(of));
        put(text, of, coders, row);
    }

    private Map<String, @Nullable Object> row(Layer layer, String code, String made) {
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        row.put("code_id", code);
        row.put("person_id", personId);
        row.put("created_at", at == null ? null : at.toString());
        row.put("layer_id", LayerStore.require(work, layer));
        row.put("made", made);
        return row;
    }

    private void put(TextRef text, List<Span> spans, Map<String, @Nullable Object> made) {
        Map<String, @Nullable Object> row = new LinkedHashMap<>(made);
        row.put(text.column(), text.id());
        if (spans.isEmpty()) {
            work.insert("coding", Ids.next(), row);
        }
        for (Span span : spans) {
            row.put("start_at", span.start());
            row.put("end_at", span.end());
            work.insert("coding", Ids.next(), row);
        }
    }
}
