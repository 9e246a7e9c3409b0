package org.feltbok.coding.help;

import org.feltbok.analysis.words.CodeSuggestion;
import org.feltbok.analysis.words.Features;
import org.feltbok.analysis.words.Learned;
import org.feltbok.analysis.words.Stems;
import org.feltbok.analysis.words.WordForms;
import org.feltbok.coding.AnswerSheet;
import org.feltbok.coding.Code;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Which code a group may get. Not for several threads at once. */
public final class Proposals {
    private static final int LEAST_NAME = 3;

    private final AnswerSheet sheet;
    private final Own own;
    private final Learned learned;
    private final Features features;
    private final WordForms forms;

    public Proposals(AnswerSheet sheet, Own own, Learned learned) {
        this.sheet = sheet;
        this.own = own;
        this.learned = learned;
        Stems stems = new Stems(sheet.language());
        features = new Features(stems);
        forms = new WordForms(stems);
    }

    /**
     * What is suggested with it; else the code that most of its parts have by now, else the one
     * learned, else one that is called so. What is not learned has no confidence and no words.
     */
    public Optional<CodeSuggestion> of(Offer offer) {
        CodeSuggestion known = offer.suggestion();
        if (known != null) {
            return Optional.of(known);
        }
        Optional<CodeSuggestion> learnt =
                learned.suggest(features.of(offer.members().getFirst().words()))
                        .filter(s -> sheet.tree().isOffered(s.code()));
        Optional<String> given = own.commonest(offer.members()).filter(sheet.tree()::isOffered);
        if (given.isPresent()) {
            String code = given.get();
            return Optional.of(
                    learnt.filter(s -> s.code().equals(code)).orElseGet(() -> bare(code)));
        }
        return learnt.or(() -> called(offer.name()));
    }

    private static CodeSuggestion bare(String code) {
        return new CodeSuggestion(code, 0, OptionalDouble.empty(), List.of());
    }

    /** One that is called so, else the only one in whose name a word begins so. */
    private Optional<CodeSuggestion> called(String words) {
        String name = print(words);
        List<Code> offered = sheet.tree().all().stream().filter(sheet.tree()::isOffered).toList();
        List<Code> found = offered.stream().filter(c -> print(label(c)).equals(name)).toList();
        if (found.isEmpty() && name.length() >= LEAST_NAME) {
            found = offered.stream().filter(c -> begins(c, name)).toList();
        }
        return found.size() == 1 ? Optional.of(bare(found.getFirst().id())) : Optional.empty();
    }

    private String label(Code code) {
        return code.label().in(sheet.language());
    }

    private boolean begins(Code code, String name) {
        return forms.of(label(code)).stream().anyMatch(w -> w.startsWith(name));
    }

    private String print(String words) {
        return WordForms.fingerprint(forms.of(words));
    }
}
