package org.feltbok.coding.agreement;

import org.feltbok.analysis.agreement.CodedUnit;
import org.feltbok.analysis.agreement.Codings;
import org.feltbok.coding.CodePoints;
import org.feltbok.coding.CodedText;
import org.feltbok.coding.Coding;
import org.feltbok.coding.Span;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Some coders of the same texts: where they do not agree, what of it is settled, and their codings
 * as numbers take them.
 *
 * @param coders two or more
 * @param texts all texts, in their order
 * @param decisions what was settled or taken over, by text
 */
public record Pairing(
        List<String> coders, List<CodedText> texts, Map<String, List<Decision>> decisions) {
    /** A stretch with nothing in it. */
    private static final int[] NOWHERE = {0, 0};

    public Pairing {
        coders = List.copyOf(coders);
        texts = List.copyOf(texts);
    }

    public static Pairing of(List<String> coders, List<CodedText> texts, List<Decision> settled) {
        return new Pairing(
                coders, texts, settled.stream().collect(Collectors.groupingBy(Decision::textId)));
    }

    /**
     * A code that some gave a text and others did not; that all gave, on other words; or that was
     * left out before all gave it.
     *
     * @param by who gave it
     * @param ofWords whether all gave it, and only the words differ that it stands on
     * @param decision how it was settled; empty = open
     */
    public record Disagreement(
            CodedText text,
            String codeId,
            List<String> by,
            boolean ofWords,
            Optional<Decision> decision) {
        public String id() {
            return text.ref().id() + "/" + codeId;
        }

        /** Whether there are words to which all who gave it gave it. */
        public boolean hasShared() {
            return !AgreedCodings.shared(text, codeId, by).isEmpty();
        }

        /** Where one of them gave it; none = on the whole text. */
        public List<Span> where(String coder) {
            return AgreedCodings.spans(text, codeId, List.of(coder));
        }
    }

    private boolean isByAll(CodedText text) {
        return coders.stream().allMatch(text::isDone);
    }

    /** The texts that all of them are done with. */
    public List<CodedText> common() {
        return texts.stream().filter(this::isByAll).toList();
    }

    /** Of the texts that all are done with, those that somebody recoded after seeing the others. */
    public int seen() {
        return (int) common().stream().filter(t -> coders.stream().anyMatch(t::isSeen)).count();
    }

    /**
     * Each code of each text that all are done with and not all gave, or not on the same words, or
     * that is left out though all give it now.
     */
    public List<Disagreement> disagreements() {
        List<Disagreement> found = new ArrayList<>();
        for (CodedText text : common()) {
            Set<String> codes = new LinkedHashSet<>();
            coders.forEach(c -> codes.addAll(text.codesOf(c)));
            for (String code : codes) {
                List<String> by =
                        coders.stream().filter(c -> text.codesOf(c).contains(code)).toList();
                boolean out = isLeftOut(text, code);
                boolean ofWords =
                        by.size() == coders.size()
                                && !out
                                && AgreedCodings.areApart(text, code, coders);
                if (by.size() < coders.size() || out || ofWords) {
                    // what stands in place of another says nothing of where this one stands
                    Optional<Decision> settled =
                            decision(text, code).filter(d -> !ofWords || d.isOwn());
                    found.add(new Disagreement(text, code, by, ofWords, settled));
                }
            }
        }
        return found;
    }

    /** What was settled or taken over of a text. */
    List<Decision> of(CodedText text) {
        return decisions.getOrDefault(text.ref().id(), List.of());
    }

    private boolean isLeftOut(CodedText text, String code) {
        return of(text).stream().anyMatch(d -> d.codeId().equals(code) && !d.stands());
    }

    /**
     * What somebody settled of a code, before what stands in place of another. What was only taken
     * over settles nothing, nor that a code was left out before all gave it.
     */
    public Optional<Decision> decision(CodedText text, String code) {
        boolean byAll = coders.stream().allMatch(c -> text.codesOf(c).contains(code));
        return of(text).stream()
                .filter(d -> d.codeId().equals(code) && !d.takenOver())
                .filter(d -> d.stands() || !byAll || isAfterAll(text, code, d))
                .min(Comparator.comparing(d -> !d.isOwn()));
    }

    /** Whether something was settled when all had given a code, as it stands with them. */
    private boolean isAfterAll(CodedText text, String code, Decision settled) {
        Instant at = settled.at();
        return at != null
                && coders.stream()
                        .flatMap(c -> text.codingsOf(c).stream())
                        .filter(k -> k.codeId().equals(code))
                        .map(Coding::createdAt)
                        .allMatch(given -> given != null && given.isBefore(at));
    }

    /** Texts where the agreed layer is not yet, or no more, what all of them gave. */
    public int toTakeOver() {
        return (int)
                common().stream()
                        .filter(
                                t ->
                                        !AgreedCodings.missing(t, coders, of(t)).isEmpty()
                                                || !AgreedCodings.stale(t, coders, of(t)).isEmpty())
                        .count();
    }

    /**
     * Their codings of the texts that they are done with; what one recoded after seeing the others
     * is left out, as it says nothing about agreement.
     */
    public Codings codings() {
        return new Codings(
                coders.size(),
                texts.stream()
                        .map(
                                t -> {
                                    List<CodedUnit.@Nullable Given> by = new ArrayList<>();
                                    coders.forEach(c -> by.add(given(t, c)));
                                    int length = CodePoints.length(t.text().text());
                                    return new CodedUnit(t.ref().id(), length, by);
                                })
                        .toList());
    }

    private static CodedUnit.@Nullable Given given(CodedText text, String coder) {
        if (!text.isDone(coder) || text.isSeen(coder)) {
            return null;
        }
        Map<String, List<int[]>> spans = new HashMap<>();
        Set<String> whole = new LinkedHashSet<>();
        for (Coding coding : text.codingsOf(coder)) {
            Span span = coding.span();
            if (coding.isLost()) {
                // given to the text, but on no words of it
                spans.computeIfAbsent(coding.codeId(), c -> new ArrayList<>()).add(NOWHERE);
            } else if (span == null) {
                whole.add(coding.codeId());
            } else {
                spans.computeIfAbsent(coding.codeId(), c -> new ArrayList<>())
                        .add(new int[] {span.start(), span.end()});
            }
        }
        // a code on the whole text stands everywhere, whatever stretches it is on besides
        spans.keySet().removeAll(whole);
        return new CodedUnit.Given(text.codesOf(coder), spans);
    }
}
