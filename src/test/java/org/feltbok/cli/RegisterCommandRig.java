package org.feltbok.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A study of three municipalities, and tables of registers read into it by the command. */
abstract class RegisterCommandRig {
    static final String SSB =
            """
            "07459: Befolkning, etter region, statistikkvariabel og år"

            "region";"Personer 2018";"Personer 2019"
            "K-0301 Oslo kommune";673469;681071
            "K-0118 Aremark";1399;1370
            "K-0119 Marker";..;3595
            "K-9999 Uoppgitt";.;:

            "Tall for 2019 er foreløpige"
            "Kilde: Statistisk sentralbyrå"
            """;

    @TempDir Path temp;
    SmallStudy small;

    @BeforeEach
    void study() {
        small =
                new SmallStudy(temp)
                        .put("origins.csv", "origin,kind,label\nssb,register,SSB\n")
                        .put(
                                "cases/cases.csv",
                                "case,name,frame\n301,Oslo,yes\n118,Aremark,yes\n119,Marker,yes\n"
                                        + "121,Os (Hedmark),yes\n");
        assertThat(small.make()).as(small.said()).isZero();
    }

    int read(Path file, String... more) {
        List<Object> args = new ArrayList<>(List.of("register", small.study(), file));
        args.addAll(List.of(more));
        return small.run(args.toArray());
    }

    int indicator(Path file, String... more) {
        return read(
                file,
                Stream.concat(Stream.of("--indicator", "folk", "--origin", "ssb"), Stream.of(more))
                        .toArray(String[]::new));
    }

    List<String> values() {
        return small.rows(
                "SELECT c.key, v.year, v.part, v.value FROM indicator_value v"
                        + " JOIN study_case c ON c.id = v.case_id ORDER BY c.key, v.year, v.part");
    }
}
