package org.feltbok.app;

import org.feltbok.responses.Answer;
import org.feltbok.responses.EntryRules;
import org.feltbok.responses.FinishResponse;
import org.feltbok.responses.Form;
import org.feltbok.responses.ResponseStore;
import org.feltbok.responses.SetAnswer;
import org.feltbok.responses.StartResponse;
import org.feltbok.responses.StoredResponse;
import org.feltbok.responses.twice.SettleChoice;
import org.feltbok.responses.twice.SettleField;
import org.feltbok.responses.twice.TwiceStore;
import org.feltbok.store.Environment;
import org.feltbok.store.StudyFile;

import java.nio.file.Path;
import java.util.List;
import java.util.Random;

/**
 * Keys some forms of the sample again, with an error now and then, so that there is something to
 * settle.
 */
public final class KeyedAgain {
    private static final int FORMS = 20;
    private static final int RARELY = 55;
    private static final List<String> PEOPLE = List.of("Silje Moen", "Jonas Berge", "Marit Aune");

    private KeyedAgain() {}

    /** With the people and the clock of an environment. */
    public static void some(Path file, Environment environment) {
        Random random = new Random(4);
        try (StudyFile study = StudyFile.open(file, environment)) {
            Form form = study.read(h -> Form.byName(h, "survey").orElseThrow());
            EntryRules rules = new EntryRules(form, environment.clock());
            List<StoredResponse> firsts =
                    study.read(h -> ResponseStore.all(h, form)).stream()
                            .filter(s -> !s.caseKey().isEmpty())
                            .limit(FORMS)
                            .toList();
            for (int i = 0; i < firsts.size(); i++) {
                again(study, form, rules, firsts.get(i), PEOPLE.get(i % PEOPLE.size()), random);
            }
            var left = study.read(h -> TwiceStore.read(h, form)).differences();
            for (var d : left.subList(0, left.size() / 2)) {
                var choice = random.nextBoolean() ? SettleChoice.FIRST : SettleChoice.SECOND;
                study.run(SettleField.of(rules, d, choice, "Marit Aune", "2026-11-23T12:00:00"));
            }
        }
    }

    private static void again(
            StudyFile study,
            Form form,
            EntryRules rules,
            StoredResponse first,
            String who,
            Random random) {
        String id = "again-" + first.response().id();
        String title = first.response().key();
        study.run(
                new StartResponse(
                        form,
                        id,
                        first.response().caseId(),
                        title,
                        "paper",
                        2,
                        who,
                        "2026-11-23T12:00:00"));
        for (var item : form.items()) {
            Answer answer = first.answers().get(item);
            if (answer instanceof Answer.Choice c && random.nextInt(RARELY) == 0) {
                answer = new Answer.Choice(c.value() == 1 ? 2 : 1);
            }
            if (answer.isGiven()) {
                study.run(new SetAnswer(rules, id, title, item, answer));
            }
        }
        study.run(new FinishResponse(id, title, "as on paper"));
        study.run(new FinishResponse(first.response().id(), title, "as on paper"));
    }
}
