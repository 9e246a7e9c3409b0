package org.feltbok.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;

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
}
