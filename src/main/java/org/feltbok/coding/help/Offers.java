package org.feltbok.coding.help;

import org.feltbok.analysis.words.AlikeParts;
import org.feltbok.analysis.words.Cluster;
import org.feltbok.analysis.words.CodeSuggestion;
import org.feltbok.analysis.words.Example;
import org.feltbok.analysis.words.Features;
import org.feltbok.analysis.words.Learned;
import org.feltbok.analysis.words.Parts;
import org.feltbok.analysis.words.SameWords;
import org.feltbok.analysis.words.Stems;
import org.feltbok.analysis.words.TextPart;
import org.feltbok.analysis.words.WordRule;
import org.feltbok.base.FaultException;
import org.feltbok.coding.AnswerSheet;
import org.feltbok.coding.CodePoints;
import org.feltbok.coding.CodedText;
import org.feltbok.coding.Coding;
import org.feltbok.coding.Made;
import org.feltbok.coding.Span;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;

/**
 * Finds what may be coded together in the answers to a question, or in what is said in interviews;
 * computes and changes nothing. In interviews a part is a sentence; groups of sentences there are
 * none, and what the interviewer says is left out of all.
 */
public final class Offers {
    /** Of a single part there is nothing to do at once. */
    private static final int LEAST_GROUP = 2;

    private final AnswerSheet sheet;
    private final List<CodedText> answers;
    private final List<String> texts;
    private final Stems stems;
    private final BooleanSupplier cancelled;
    private final Parts.Cut cut;

    public Offers(AnswerSheet sheet, BooleanSupplier cancelled) {
        this.sheet = sheet;
        this.cancelled = cancelled;
        cut = cut(sheet);
        answers = sheet.texts().all().stream().filter(t -> !t.text().asks()).toList();
        texts = answers.stream().map(t -> t.text().text()).toList();
        stems = new Stems(sheet.language());
    }

    /** What a part is. */
    static Parts.Cut cut(AnswerSheet sheet) {
        return sheet.item() != null && sheet.item().isInterviews()
                ? Parts.Cut.SENTENCES
                : Parts.Cut.LISTS;
    }

    /** Groups of parts that say nearly the same, the largest first; none of sentences. */
    public List<Offer> groups(AlikeParts.By by) {
        if (cut == Parts.Cut.SENTENCES) {
            return List.of();
        }
        return AlikeParts.of(texts, stems, by, cancelled).found().stream()
                .filter(c -> c.size() >= LEAST_GROUP)
                .map(this::offer)
                .toList();
    }

    private Offer offer(Cluster cluster) {
        return new Offer(
                Made.GROUP,
                cluster.key(),
                cluster.name(),
                cluster.name(),
                cluster.wordings().stream().map(w -> member(w, null)).toList(),
                null);
    }

    private Member member(SameWords wording, @Nullable CodeSuggestion suggestion) {
        return new Member(
                wording.words(), wording.places().stream().map(this::hit).toList(), suggestion);
    }

    private AnswerPart hit(TextPart piece) {
        CodedText answer = answers.get(piece.text());
        Span span = new Span(piece.start(), piece.end());
        return new AnswerPart(answer.ref(), span, CodePoints.cut(answer.text().text(), span));
    }

    /**
     * Where some words or a pattern stand, the commonest wording first; empty if nowhere.
     *
     * @throws FaultException if a pattern comes to no end in one of the answers
     */
    public Optional<Offer> rule(WordRule rule, String typed, String from) {
        Map<String, List<AnswerPart>> byWords = new LinkedHashMap<>();
        for (int i = 0; i < texts.size() && !cancelled.getAsBoolean(); i++) {
            try {
                for (TextPart piece : rule.find(i, texts.get(i))) {
                    // a pattern may end in the middle of a character as people see it
                    CodePoints.whole(texts.get(i), piece.start(), piece.end())
                            .map(s -> hit(new TextPart(piece.text(), s.start(), s.end())))
                            .ifPresent(
                                    h ->
                                            byWords.computeIfAbsent(
                                                            Stems.folded(h.words()),
                                                            w -> new ArrayList<>(1))
                                                    .add(h));
                }
            } catch (WordRule.Endless endless) {
                throw new FaultException("similar.endless", typed);
            }
        }
        List<Member> members =
                byWords.values().stream()
                        .map(hits -> new Member(hits.getFirst().words(), hits, null))
                        .sorted(Comparator.comparingInt((Member m) -> m.hits().size()).reversed())
                        .toList();
        return members.isEmpty()
                ? Optional.empty()
                : Optional.of(new Offer(Made.RULE, from, typed, from, members, null));
    }

    /** What a coder's own codings say of words; empty codings say nothing. */
    public Learned learn(@Nullable String person) {
        List<Example> examples = new ArrayList<>();
        var features = new Features(stems);
        for (int i = 0; i < answers.size() && !cancelled.getAsBoolean(); i++) {
            CodedText answer = answers.get(i);
            if (Own.isWorked(answer, person)) {
                examples(i, answer.codingsOf(person), features, examples);
            }
        }
        return Learned.of(examples, cancelled);
    }

    private void examples(int number, List<Coding> codings, Features features, List<Example> into) {
        Set<String> whole = new HashSet<>();
        codings.stream().filter(c -> c.span() == null).forEach(c -> whole.add(c.codeId()));
        String text = texts.get(number);
        List<TextPart> parts = Parts.of(number, text, cut);
        for (TextPart part : parts) {
            Span span = new Span(part.start(), part.end());
            Set<String> codes = new HashSet<>();
            codings.stream()
                    .filter(c -> c.span() != null && c.span().overlaps(span))
                    .forEach(c -> codes.add(c.codeId()));
            // which of its parts a code on the whole answer means is not said
            if (!codes.isEmpty() || whole.isEmpty()) {
                into.add(new Example(number, features.of(CodePoints.cut(text, span)), codes));
            } else if (parts.size() == 1) {
                into.add(new Example(number, features.of(CodePoints.cut(text, span)), whole));
            }
        }
        if (!whole.isEmpty() && parts.size() != 1) {
            into.add(new Example(number, features.of(text), whole));
        }
    }

    /** By the code that may fit them, parts that a coder has neither coded nor finished. */
    public List<Offer> suggested(Learned learned, Own own) {
        var features = new Features(stems);
        Map<String, List<Member>> byCode = new LinkedHashMap<>();
        for (SameWords wording : AlikeParts.wordings(texts, cut, cancelled)) {
            CodeSuggestion suggestion = learned.suggest(features.of(wording.words())).orElse(null);
            if (suggestion == null || !sheet.tree().isOffered(suggestion.code())) {
                continue;
            }
            List<AnswerPart> left =
                    wording.places().stream()
                            .map(this::hit)
                            .filter(h -> !own.isCoded(h) && !own.isDone(h))
                            .filter(h -> !own.has(h, suggestion.code()))
                            .toList();
            if (!left.isEmpty()) {
                byCode.computeIfAbsent(suggestion.code(), c -> new ArrayList<>())
                        .add(new Member(wording.words(), left, suggestion));
            }
        }
        return byCode.entrySet().stream()
                .map(e -> suggested(e.getKey(), e.getValue()))
                .sorted(Comparator.comparingInt(Offer::size).reversed())
                .toList();
    }

    private static Offer suggested(String code, List<Member> members) {
        List<Member> sorted =
                members.stream()
                        .sorted(
                                Comparator.comparingDouble(
                                                (Member m) ->
                                                        m.suggestion() == null
                                                                ? 0
                                                                : m.suggestion().strength())
                                        .reversed())
                        .toList();
        CodeSuggestion best = sorted.getFirst().suggestion();
        return new Offer(Made.SUGGESTION, code, code, "", sorted, best);
    }
}
