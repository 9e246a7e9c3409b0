package org.feltbok.questionnaire;

import org.feltbok.base.text.LocalText;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What the questionnaires of a study are called where they stand side by side: by their titles.
 * Where several have the same one, as the rosters of two waves, what each belongs to stands after
 * it, else its name.
 */
public final class FormTitles {
    private final Map<String, Questionnaire> byId;
    private final Map<String, Long> alike;

    public FormTitles(List<Questionnaire> all) {
        byId = all.stream().collect(Collectors.toMap(Questionnaire::id, q -> q));
        alike =
                all.stream()
                        .collect(Collectors.groupingBy(FormTitles::bare, Collectors.counting()));
    }

    private static String bare(Questionnaire form) {
        return form.title().text().strip();
    }

    public LocalText of(Questionnaire form) {
        boolean alone = alike.getOrDefault(bare(form), 1L) < 2;
        if (alone) {
            return form.title();
        }
        Roster roster = form.roster();
        Questionnaire parent = roster == null ? null : byId.get(roster.of());
        LocalText after = parent == null ? LocalText.of(form.name()) : of(parent);
        boolean tells =
                byId.values().stream()
                                .filter(q -> bare(q).equals(bare(form)))
                                .map(q -> q.roster() == null ? q.id() : q.roster().of())
                                .distinct()
                                .count()
                        == alike.getOrDefault(bare(form), 1L);
        LocalText told = tells ? after : LocalText.of(form.name());
        Map<String, String> others = new HashMap<>();
        form.title().others().forEach((code, text) -> others.put(code, both(text, told.in(code))));
        return new LocalText(both(form.title().text(), told.text()), others);
    }

    private static String both(String title, String after) {
        return title.isBlank() ? after : title + " (" + after + ")";
    }
}
