package org.feltbok.coding.help;

import org.feltbok.analysis.words.CodeSuggestion;
import org.feltbok.analysis.words.Features;
import org.feltbok.analysis.words.Learned;
import org.feltbok.analysis.words.Parts;
import org.feltbok.analysis.words.Stems;
import org.feltbok.analysis.words.TextPart;
import org.feltbok.coding.AnswerSheet;
import org.feltbok.coding.CodePoints;
import org.feltbok.coding.CodedText;
import org.feltbok.coding.Span;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Codes that may fit the parts of one answer, learned from a coder's own. Of parts that have a code
 * already, and of answers that are finished, nothing is suggested. Not for several threads at once.
 */
public final class AnswerSuggestions {
    private final AnswerSheet sheet;
    private final Learned learned;
    private final Features features;

    public AnswerSuggestions(AnswerSheet sheet, Learned learned) {
        this.sheet = sheet;
        this.learned = learned;
        features = new Features(new Stems(sheet.language()));
    }

    /** How many answers it was learned from; 0 = nothing was learned. */
    public int texts() {
        return learned.parts() == 0 ? 0 : learned.measured().texts();
    }

    /** Each with one hit and its suggestion, the surest first; none for what is asked. */
    public List<Member> of(CodedText answer, Own own) {
        if (answer.text().asks()) {
            return List.of();
        }
        String text = answer.text().text();
        List<Member> found = new ArrayList<>();
        for (TextPart part : Parts.of(0, text, Offers.cut(sheet))) {
            Span span = new Span(part.start(), part.end());
            var hit = new AnswerPart(answer.ref(), span, CodePoints.cut(text, span));
            if (!own.isDone(hit) && !own.isCoded(hit)) {
                learned.suggest(features.of(hit.words()))
                        .filter(s -> sheet.tree().isOffered(s.code()))
                        .filter(s -> !own.has(hit, s.code()))
                        .ifPresent(s -> found.add(new Member(hit.words(), List.of(hit), s)));
            }
        }
        found.sort(Comparator.comparingDouble(AnswerSuggestions::sure).reversed());
        return found;
    }

    /** By confidence where it can be said, then by strength, which is no more than 1. */
    private static double sure(Member member) {
        CodeSuggestion s = member.suggestion();
        return s == null ? 0 : 2 * s.confidence().orElse(0) + s.strength();
    }
}
