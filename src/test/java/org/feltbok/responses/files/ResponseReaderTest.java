package org.feltbok.responses.files;

import static org.assertj.core.api.Assertions.assertThat;

import org.feltbok.base.Fault;
import org.feltbok.base.MissingKind;
import org.feltbok.base.text.LocalText;
import org.feltbok.questionnaire.Item;
import org.feltbok.responses.Answer;
import org.feltbok.responses.Answers;
import org.feltbok.responses.Form;
import org.feltbok.responses.Respondent;
import org.feltbok.responses.ResponseStore;
import org.feltbok.responses.TestForm;
import org.feltbok.store.Operation;
import org.feltbok.store.StudyFile;
import org.feltbok.store.UnitOfWork;
import org.feltbok.tabular.CsvReader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

class ResponseReaderTest {
    @TempDir Path folder;

    private StudyFile file;
    private Form form;
    private final List<Fault> faults = new ArrayList<>();

    @BeforeEach
    void open() {
        file = TestForm.study(folder);
        form = TestForm.form(file);
    }

    @AfterEach
    void close() {
        file.close();
    }

    private ReadResponses read(String csv) {
        return read(csv, Set.of());
    }

    private ReadResponses read(String csv, Set<String> taken) {
        Lookups.IdMaker ids =
                new Lookups.IdMaker() {
                    @Override
                    public String response(String name) {
                        return "id-" + name;
                    }

                    @Override
                    public String text(String name, String item) {
                        return "id-" + name + "-" + item;
                    }
                };
        Lookups lookups =
                new Lookups(
                        Map.of("901", "c1", "902", "c2"),
                        Map.of("silje", "Silje"),
                        Map.of("made", "o"),
                        Map.of(),
                        Set.of(),
                        taken,
                        ids);
        ResponseReader reader =
                new ResponseReader(form, lookups, Fault.Place.file("r.csv"), 1, faults::add);
        Path path = folder.resolve("r.csv");
        try {
            Files.writeString(path, csv);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        CsvReader.read(path, "r.csv", reader);
        return reader.result();
    }

    @Test
    void theVersionThatAResponseWasGivenOnComesBackFromAPlainFile() {
        write(read("_response,_version,q1\nr1,2,1\nr2,,2\n"));
        assertThat(faults).isEmpty();
        var all = file.read(h -> ResponseStore.all(h, form));
        assertThat(all).extracting(s -> s.response().version()).containsExactly("2", "");
        assertThat(new ResponseFile(form, all, List.of()).lines().getFirst())
                .startsWith("_response", "_status", "_version");
    }

    private Answers imported(String csv) {
        ReadResponses read = read(csv);
        assertThat(faults).isEmpty();
        write(read);
        return file.read(h -> ResponseStore.answers(h, form, "id-r1"));
    }

    private void write(ReadResponses read) {
        file.run(
                new Operation() {
                    @Override
                    public String name() {
                        return "responses.import";
                    }

                    @Override
                    public List<String> args() {
                        return List.of();
                    }

                    @Override
                    public void apply(UnitOfWork work) {
                        read.write(work, form.questionnaire());
                    }
                });
    }

    private Item item(String name) {
        return form.item(name).orElseThrow();
    }

    @Test
    void readsEveryKindOfColumn() {
        Answers a =
                imported(
                        """
                _response;_case;_status;_mode;q1;q3;q3o;q4_1;q10_1/1;q10_1/4;q13;q14;q15;q20
                r1;901;partial;paper;Nei;1 12;Havn;#refused;1;0;12;3,5;14.11.2018;"Første
                linje"
                """);
        assertThat(a.get(item("q1"))).isEqualTo(new Answer.Choice(2));
        assertThat(a.get(item("q3"))).isEqualTo(Answer.Choices.of(List.of(1, 12)));
        assertThat(a.get(item("q3o"))).isEqualTo(new Answer.Words("Havn"));
        assertThat(a.get(item("q4_1"))).isEqualTo(Answer.missing(MissingKind.REFUSED));
        assertThat(a.get(item("q10_1"))).isEqualTo(Answer.Choices.of(List.of(1)));
        assertThat(a.get(item("q10_2"))).isEqualTo(Answer.NONE);
        assertThat(a.get(item("q13"))).isEqualTo(new Answer.Amount(12));
        assertThat(a.get(item("q14"))).isEqualTo(new Answer.Amount(3.5));
        assertThat(a.get(item("q15"))).isEqualTo(new Answer.Day(LocalDate.of(2018, 11, 14)));
        assertThat(a.get(item("q20"))).isEqualTo(new Answer.Words("Første\nlinje"));
        List<Respondent> list = file.read(h -> ResponseStore.list(h, form, 1));
        assertThat(list.getFirst().caseName()).isEqualTo("Bykle");
        assertThat(list.getFirst().response().mode()).isEqualTo("paper");
        assertThat(list.getFirst().filled()).isEqualTo(9);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "q1 | 1 | 1",
                "q1 | ja | 1",
                "q1 | ' 2 ' | 2",
                "q1 | 1.0 | 1",
                "q1 | VET IKKE | 3",
                "q3 | 1 5 12 | -",
                "q3 | 1;2;12 | 1 2 12",
                "q3 | '1, 2' | 1 2",
                "q3 | Helse;Andre | 1 15",
                "q3 | Omsorg | 2",
                "q3 | #dont_know | #dont_know",
                "q13 | 1 200 | 1200",
                "q13 | 12.5 | -",
                "q13 | tolv | -",
                "q14 | −0,25 | -0.25",
                "q14 | 1.25 | 1.25",
                "q14 | NaN | -",
                "q15 | 2018-02-29 | -",
                "q15 | 31.4.2018 | -",
                "q15 | 1.4.2018 | 2018-04-01",
                "q20 | #refused | #refused",
                "q20 | #strikk | #strikk",
                "q1 | #strikk | -",
            })
    void readsCells(String column, String cell, String expected) {
        ReadResponses read = read("_response\t" + column + "\nr1\t" + cell + "\n");
        if (expected == null) {
            assertThat(faults).hasSize(1);
            assertThat(faults.getFirst().place())
                    .isEqualTo(new Fault.Place("r.csv", null, 2, column));
        } else {
            assertThat(faults).isEmpty();
            write(read);
            Answers answers = file.read(h -> ResponseStore.answers(h, form, "id-r1"));
            assertThat(org.feltbok.responses.AnswerText.of(item(column), answers.get(item(column))))
                    .isEqualTo(expected);
        }
    }

    /** A text of the study in the study's own language. */
    private static Object own(Object arg) {
        return arg instanceof LocalText text ? text.text() : arg;
    }

    @Test
    void tellsEverythingThatIsWrongWithItsPlace() {
        read(
                """
                _response,_case,_origin,q1,q4_11,q10_1/9,q3,_state
                r1,901,made,4,,,,
                r1,999,odd,1,,,17,
                r9,,,,,,,
                ,,,1,,,,
                """,
                Set.of("r9"));
        assertThat(
                        faults.stream()
                                .map(
                                        f ->
                                                f.place().row()
                                                        + " "
                                                        + f.place().column()
                                                        + " "
                                                        + f.key().replace("responses.import.", "")
                                                        + " "
                                                        + f.args().stream()
                                                                .map(ResponseReaderTest::own)
                                                                .toList())
                                .collect(Collectors.joining("\n")))
                .isEqualTo(
                        """
                        1 q4_11 unknown_column_near [q4_11, q4_1]
                        1 q10_1/9 unknown_option [q10_1, 9, 1 2 4 5]
                        1 _state unknown_column_near [_state, _status]
                        2 q1 unknown_code [q1, 4, 1 Ja; 2 Nei; 3 Vet ikke]
                        3 q3 unknown_code [q3, 17, 1 Helse; 2 Omsorg; 3 Skole; 11 Plan; 12 IKT; 15 Andre; 16 Ingen]
                        3 _case unknown_case [999]
                        3 _origin unknown_origin [odd]
                        3 _response twice [r1, 2]
                        4 _response already [r9]
                        5 _response no_key []""");
    }
}
