package org.feltbok.overview.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;

import org.feltbok.base.task.Navigator;
import org.feltbok.checks.LiveFindings;
import org.feltbok.plain.VoidedAlone;
import org.feltbok.store.Operation;
import org.feltbok.store.UnitOfWork;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Optional;

/**
 * Members that an older version let count under a void response are told, and put right by one key.
 */
class LeftMembersTest extends OverviewRig {
    private static final String TOLD = "Members count although";

    /** A member of a response, which has one itself. */
    private record Belongs() implements Operation {
        @Override
        public String name() {
            return "responses.member";
        }

        @Override
        public List<String> args() {
            return List.of("m", "form");
        }

        @Override
        public void apply(UnitOfWork work) {
            work.update("response", "r2", "parent_id", "r1");
            for (String id : List.of("m", "void")) {
                work.insert(
                        "response",
                        id,
                        java.util.Map.of(
                                "questionnaire_id",
                                form(work),
                                "key",
                                id,
                                "parent_id",
                                "r2",
                                "pass",
                                id.equals("m") ? 1 : -1,
                                "position",
                                9));
                work.insert("answers_1", id, java.util.Map.of());
            }
            work.update("response", "void", "voided", "moved out");
        }

        private static String form(UnitOfWork work) {
            return work.handle()
                    .createQuery("SELECT questionnaire_id FROM response WHERE id = 'r1'")
                    .mapTo(String.class)
                    .one();
        }
    }

    private Optional<Button> button(String accessible) {
        return card().lookupAll(".button").stream()
                .filter(Button.class::isInstance)
                .map(Button.class::cast)
                .filter(b -> String.valueOf(b.getAccessibleText()).startsWith(accessible))
                .findFirst();
    }

    private List<String> rows() {
        return file.read(
                h ->
                        h.createQuery(
                                        "SELECT id || ' ' || pass || ' ' || ifnull(voided, '-')"
                                                + " FROM response ORDER BY id")
                                .mapTo(String.class)
                                .list());
    }

    private long told() {
        return LiveFindings.of(file).open().stream()
                .filter(f -> f.check().key().equals("member_left"))
                .mapToLong(f -> f.findings().size())
                .sum();
    }

    @Test
    void theyAreToldGoneToAndMadeVoidWithWhatBelongsToThemInOneStep() {
        file.run(new Belongs());
        assertThat(told()).isZero();
        file.run(VoidedAlone.of("r1"));
        assertThat(told()).isEqualTo(2);
        await(() -> fx(() -> button(TOLD).isPresent()));
        Button row = fx(() -> button(TOLD).orElseThrow());
        onFx(row::fire);
        assertThat(gone)
                .containsExactly(new Navigator.Target("entry", "at:" + form.id() + "/1//r2/"));
        assertThat(fx(() -> button("Make void (M): " + TOLD))).isPresent();
        stroke(row, KeyCode.M);
        await(() -> !dialogs.errors().isEmpty() || fx(() -> button(TOLD).isEmpty()));
        assertThat(dialogs.errors()).isEmpty();
        assertThat(rows()).containsExactly("m -1 -", "r1 -1 gone", "r2 -1 -", "void -1 moved out");
        file.undo();
        assertThat(rows()).containsExactly("m 1 -", "r1 -1 gone", "r2 1 -", "void -1 moved out");
        file.redo();
        assertThat(told()).isZero();
    }
}
