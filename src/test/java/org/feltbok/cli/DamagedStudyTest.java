package org.feltbok.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;

/**
 * What opening does not look for, since it would take too long, the command {@code check} finds.
 */
class DamagedStudyTest {
    @TempDir private Path place;

    @Test
    void rowsThatPointAtNothingAreFoundByCheck() throws SQLException {
        SmallStudy study = new SmallStudy(place);
        assertThat(study.make()).as(study.said()).isZero();
        assertThat(study.run("check", study.study())).as(study.said()).isZero();
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + study.study());
                var statement = connection.createStatement()) {
            statement.execute("PRAGMA foreign_keys = OFF");
            statement.execute(
                    "INSERT INTO case_value (id, case_id, attribute_id, value)"
                            + " VALUES ('v', 'no', 'no', 1)");
        }
        assertThat(study.run("check", study.study())).as(study.said()).isEqualTo(2);
        assertThat(study.lines()).hasSize(1);
        assertThat(study.said()).contains("damaged");
    }

    @Test
    void aStudyWhoseTablesAnotherProgramHasChangedIsToldInOneLine() throws SQLException {
        SmallStudy study = new SmallStudy(place);
        assertThat(study.make()).as(study.said()).isZero();
        change(study, "DROP TABLE memo");
        toldInOneLine(study.run("export", study.study(), "--plain", place.resolve("out")), study);
        assertThat(study.said()).contains("another program has changed it").contains("memo");
        // a version that its tables do not have
        change(study, "PRAGMA user_version = 3");
        toldInOneLine(study.run("check", study.study()), study);
        assertThat(study.said()).contains("another program has changed it");
    }

    @Test
    void aDamagedCopyOfAColleagueIsCalledByItsOwnName() throws SQLException, IOException {
        SmallStudy study = new SmallStudy(place);
        assertThat(study.make()).as(study.said()).isZero();
        Path hers = place.resolve("hers.feltbok");
        byte[] all = Files.readAllBytes(study.study());
        Files.write(hers, Arrays.copyOf(all, 5000));
        toldInOneLine(study.run("merge", study.study(), hers), study);
        assertThat(study.said()).contains("hers.feltbok is damaged").doesNotContain("feltbok-copy");
    }

    private static void change(SmallStudy study, String sql) throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + study.study());
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static void toldInOneLine(int code, SmallStudy study) {
        assertThat(code).as(study.said()).isEqualTo(2);
        assertThat(study.lines()).hasSize(1);
    }
}
