package org.feltbok.coding.agreement;

import org.feltbok.analysis.agreement.CodedUnit;
import org.feltbok.analysis.agreement.Codings;
import org.feltbok.coding.CodePoints;
import org.feltbok.coding.CodedText;
import org.feltbok.coding.Coding;
import org.feltbok.coding.Span;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Some coders of the same texts: where they do not agree, what of it is settled, and their codings
 * as numbers take them.
 *
 * @param coders two or more
 * @param texts all texts, in their order
 * @param decisions what was settled, by text and code
 */
public record Pairing(
        List<String> coders, List<CodedText> texts, Map<String, Map<String, Decision>> decisions) {
    public Pairing {
        coders = List.copyOf(coders);
        texts = List.copyOf(texts);
    }

    public static Pairing of(List<String> coders, List<CodedText> texts, List<Decision> settled) {
        Map<String, Map<String, Decision>> decisions = new HashMap<>();
        settled.forEach(
                d ->
                        decisions
                                .computeIfAbsent(d.textId(), t -> new HashMap<>())
                                .putIfAbsent(d.codeId(), d));
        return new Pairing(coders, texts, decisions);
    }

    /**
     * A code that some gave a text and others did not.
     *
     * @param by who gave it
     * @param decision how it was settled; empty = open
     */
    public record Disagreement(
            CodedText text, String codeId, List<String> by, Optional<Decision> decision) {
        public String id() {
            return text.ref().id() + "/" + codeId;
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

    /** Each code of each text that all are done with and not all gave. */
    public List<Disagreement> disagreements() {
        List<Disagreement> found = new ArrayList<>();
        for (CodedText text : common()) {
            Set<String> codes = new LinkedHashSet<>();
            coders.forEach(c -> codes.addAll(text.codesOf(c)));
            for (String code : codes) {
                List<String> by =
                        coders.stream().filter(c -> text.codesOf(c).contains(code)).toList();
                if (by.size() < coders.size()) {
                    found.add(new Disagreement(text, code, by, decision(text, code)));
                }
            }
        }
        return found;
    }

    public Optional<Decision> decision(CodedText text, String code) {
        return Optional.ofNullable(decisions.getOrDefault(text.ref().id(), Map.of()).get(code));
    }

    /** Texts with something that all gave and that does not stand in the agreed layer yet. */
    public int toTakeOver() {
        return (int)
                common().stream()
                        .filter(
                                t ->
                                        AgreedCodings.common(t, coders).stream()
                                                .anyMatch(c -> decision(t, c).isEmpty()))
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
            if (span == null) {
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
