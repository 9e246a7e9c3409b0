package org.feltbok.responses;

import static org.assertj.core.api.Assertions.assertThat;

import org.feltbok.cli.SmallStudy;
import org.feltbok.questionnaire.Questionnaire;
import org.feltbok.questionnaire.QuestionnaireStore;
import org.feltbok.store.CountedSteps;
import org.feltbok.store.Environment;
import org.feltbok.store.Operation;
import org.feltbok.store.StudyFile;
import org.feltbok.store.UnitOfWork;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One more member, and a form made void with its members, cost the same however many there are:
 * steps of the database, no time.
 */
class ManyMembersTest {
    private static final String SURVEY =
            """
            type,name,label
            integer,size,How many?
            begin_repeat,member,Member
            integer,age,How old?
            end_repeat,,
            """;
    private static final int EACH = 3;

    @TempDir Path folder;

    /**
     * Steps of adding a member, of beginning a parent, of making a parent void with its members and
     * of having them count again, where there are so many parents.
     */
    private List<Long> steps(int parents) throws Exception {
        SmallStudy study =
                new SmallStudy(Files.createDirectories(folder.resolve("of" + parents)))
                        .survey(SURVEY, "list_name,name,label\n");
        assertThat(study.make()).as(study.said()).isZero();
        try (StudyFile file = StudyFile.open(study.study(), Environment.of(() -> "Marit"))) {
            List<Questionnaire> all = file.read(QuestionnaireStore::all);
            Form form = form(all, false);
            Form roster = form(all, true);
            file.run(new Filled(form, roster, parents));
            long member = CountedSteps.of(file, new StartMember(start(roster, "m"), "p1"));
            long parent = CountedSteps.of(file, start(form, "p"));
            assertThat(
                            file.<Integer>read(
                                    h ->
                                            h.createQuery(
                                                            "SELECT position FROM response WHERE id = 'm'")
                                                    .mapTo(Integer.class)
                                                    .one()))
                    .isEqualTo(EACH * parents + 1);
            long aside = CountedSteps.of(file, new VoidResponse("p2", "A", "Not asked"));
            assertThat(counting(file)).isZero();
            long again = CountedSteps.of(file, VoidResponse.takenBack("p2", "A"));
            assertThat(counting(file)).isEqualTo(1 + EACH);
            return List.of(member, parent, aside, again);
        }
    }

    /** Of a parent and its members. */
    private static int counting(StudyFile file) {
        return file.read(
                h ->
                        h.createQuery(
                                        "SELECT count(*) FROM response"
                                                + " WHERE 'p2' IN (id, parent_id) AND pass > 0")
                                .mapTo(Integer.class)
                                .one());
    }

    private static Form form(List<Questionnaire> all, boolean roster) {
        return new Form(all.stream().filter(q -> q.isRoster() == roster).findFirst().orElseThrow());
    }

    private static StartResponse start(Form form, String id) {
        return new StartResponse(form, id, Optional.empty(), "A", "", 1, "M", "2026-11-27T07:00");
    }

    /** Parents with three members each. */
    private record Filled(Form form, Form roster, int parents) implements Operation {
        @Override
        public String name() {
            return "responses.import";
        }

        @Override
        public List<String> args() {
            return List.of("file", "1", "form");
        }

        @Override
        public void apply(UnitOfWork work) {
            List<Object[]> above = new ArrayList<>();
            List<Object[]> members = new ArrayList<>();
            for (int i = 1; i <= parents; i++) {
                above.add(new Object[] {"p" + i, form.id(), "r" + i, i});
                for (int m = 0; m < EACH; m++) {
                    int place = (i - 1) * EACH + m + 1;
                    members.add(
                            new Object[] {"m" + place, roster.id(), "r" + place, place, "p" + i});
                }
            }
            List<String> columns = List.of("id", "questionnaire_id", "key", "position");
            work.insertMany("response", columns, above.iterator());
            List<String> more = new ArrayList<>(columns);
            more.add("parent_id");
            work.insertMany("response", more, members.iterator());
        }
    }

    @Test
    void whatIsDoneAmongSixThousandTakesAsManyStepsAsAmongSixty() throws Exception {
        List<Long> few = steps(20);
        List<Long> many = steps(2000);
        assertThat(few.getFirst()).isPositive();
        for (int i = 0; i < few.size(); i++) {
            // a few more: the index is a level deeper
            assertThat(many.get(i)).as("of %s, %s", few, many).isLessThan(few.get(i) + 20);
        }
    }
}
