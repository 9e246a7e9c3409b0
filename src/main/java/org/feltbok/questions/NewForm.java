package org.feltbok.questions;

import org.feltbok.base.Ids;
import org.feltbok.base.text.LocalText;
import org.feltbok.questionnaire.Questionnaire;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** A questionnaire as it begins: a title, and nothing asked yet. */
public final class NewForm {
    private static final int LONGEST = 30;

    private NewForm() {}

    /**
     * @param others those that the study has
     */
    public static Questionnaire called(String title, List<Questionnaire> others) {
        Set<String> taken =
                others.stream()
                        .map(q -> q.name().toLowerCase(Locale.ROOT))
                        .collect(Collectors.toSet());
        String base = plain(title);
        String name = base;
        for (int n = 2; taken.contains(name); n++) {
            name = base + "_" + n;
        }
        return new Questionnaire(
                Ids.next(), name, LocalText.of(title.strip()), "1", "", List.of(), List.of());
    }

    /** What files and views call it: after its title, in letters that all of them take. */
    private static String plain(String title) {
        String letters =
                title.toLowerCase(Locale.ROOT)
                        .replace("æ", "ae")
                        .replace("ø", "o")
                        .replace("å", "a");
        String plain =
                Normalizer.normalize(letters, Normalizer.Form.NFD)
                        .replaceAll("\\p{M}", "")
                        .replaceAll("[^a-z0-9]+", "_")
                        .replaceAll("^[_0-9]+", "");
        String cut = plain.substring(0, Math.min(LONGEST, plain.length())).replaceAll("_+$", "");
        return cut.isEmpty() ? "form" : cut;
    }
}
