package org.feltbok.responses;

import static org.assertj.core.api.Assertions.assertThat;

import org.feltbok.base.MissingKind;
import org.feltbok.questionnaire.Item;
import org.feltbok.responses.files.ImportFile;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Which kind of missing stands follows from the answers and the rules, not from the way there. */
class MissingKindStandsTest extends AnsweringRig {
    private Answers stored(String response) {
        return file.read(h -> ResponseStore.answers(h, form, response));
    }

    @Test
    void clearingAnAnswerThatShouldNotHaveBeenGivenLeavesNotAsked() {
        String id = begin("r1");
        set(id, "q3", Answer.Choices.of(List.of(1, 15)));
        set(id, "q3o", new Answer.Words("Havn"));
        set(id, "q3", Answer.Choices.of(List.of(1)));
        set(id, "q3o", Answer.NONE);
        assertThat(stored(id).get(item("q3o"))).isEqualTo(Answer.missing(MissingKind.NOT_ASKED));
    }

    @Test
    void aRowReadInHoldsWhatTheSameAnswersKeyedWouldHold() throws IOException {
        String keyed = begin("r1");
        set(keyed, "q1", new Answer.Choice(2));
        set(keyed, "q3", Answer.Choices.of(List.of(1)));
        set(keyed, "q10_1", Answer.Choices.of(List.of(1)));
        set(keyed, "q10_2", Answer.Choices.of(List.of(2)));
        Path csv =
                Files.writeString(
                        folder.resolve("a.csv"),
                        "_response,q1,q3,q3o,q10_1,q10_2,q11,q12\nx1,2,1,,1,2,,\n");
        file.run(new ImportFile(form, csv));
        String read =
                file.read(
                        h ->
                                ResponseStore.list(h, form, 1).stream()
                                        .filter(r -> r.response().key().equals("x1"))
                                        .map(r -> r.response().id())
                                        .findFirst()
                                        .orElseThrow());
        assertThat(stored(read)).isEqualTo(stored(keyed));
        assertThat(stored(read).get(item("q12")).is(MissingKind.NOT_ASKED)).isTrue();
    }

    @Test
    void anyOrderOfAnsweringAndTakingBackGivesTheSameStoredRow() {
        int response = 0;
        for (long seed = 1; seed <= 12; seed++) {
            Random random = new Random(seed);
            List<Answer> wanted = new ArrayList<>();
            form.items().forEach(i -> wanted.add(Entries.random(i, random)));
            Answers first = null;
            for (int way = 0; way < 3; way++) {
                String id = begin("r" + ++response);
                List<Item> order = new ArrayList<>(form.items());
                Collections.shuffle(order, random);
                for (Item item : order) {
                    if (random.nextInt(3) == 0) {
                        set(id, item.name(), Entries.random(item, random));
                    }
                }
                Collections.shuffle(order, random);
                for (Item item : order) {
                    set(id, item.name(), wanted.get(form.index(item)));
                }
                Answers row = stored(id);
                first = first == null ? row : first;
                assertThat(row).as("seed %d, way %d", seed, way).isEqualTo(first);
                assertThat(rules.settled(row)).isEqualTo(row);
            }
        }
    }
}
