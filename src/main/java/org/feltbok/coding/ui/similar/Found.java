package org.feltbok.coding.ui.similar;

import org.feltbok.analysis.words.AlikeParts;
import org.feltbok.analysis.words.Learned;
import org.feltbok.analysis.words.Stems;
import org.feltbok.analysis.words.WordRule;
import org.feltbok.base.FaultException;
import org.feltbok.coding.AnswerSheet;
import org.feltbok.coding.help.Offer;
import org.feltbok.coding.help.Offers;
import org.feltbok.coding.help.Own;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.regex.PatternSyntaxException;

/**
 * What was found in the answers as they stood.
 *
 * @param fault what is wrong with the words looked for; null = nothing
 */
record Found(
        List<Offer> groups,
        List<Offer> places,
        List<Offer> suggested,
        Learned learned,
        @Nullable FaultException fault) {
    static final Found NOTHING =
            new Found(List.of(), List.of(), List.of(), Learned.of(List.of(), () -> false), null);

    /**
     * What is looked for.
     *
     * @param by how parts are alike
     * @param typed words or a pattern; blank = none
     */
    record Asked(AlikeParts.By by, WordRule.Kind kind, String typed) {
        /** What is kept of where a coding came from. */
        String kept() {
            return switch (kind) {
                case WORDS -> typed.strip();
                case ANY_FORM -> "~ " + typed.strip();
                case PATTERN -> "/" + typed + "/";
            };
        }
    }

    /**
     * @param known groups found before, as the words are still the same; null = find them
     */
    static Found in(
            AnswerSheet sheet,
            @Nullable String me,
            Asked asked,
            @Nullable List<Offer> known,
            BooleanSupplier cancelled) {
        var offers = new Offers(sheet, cancelled);
        Learned learned = offers.learn(me);
        List<Offer> places = List.of();
        FaultException fault = null;
        if (!asked.typed().isBlank()) {
            try {
                var rule = new WordRule(asked.kind(), asked.typed(), new Stems(sheet.language()));
                places = offers.rule(rule, asked.typed(), asked.kept()).stream().toList();
            } catch (PatternSyntaxException e) {
                fault = new FaultException("similar.no_pattern", e.getDescription());
            } catch (FaultException e) {
                fault = e;
            }
        }
        return new Found(
                known == null ? offers.groups(asked.by()) : known,
                places,
                offers.suggested(learned, new Own(sheet.texts(), me)),
                learned,
                fault);
    }
}
