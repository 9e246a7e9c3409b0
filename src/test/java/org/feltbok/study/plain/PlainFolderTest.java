package org.feltbok.study.plain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.feltbok.base.Fault.Place;
import org.feltbok.base.FaultException;
import org.feltbok.base.Ids;
import org.feltbok.base.text.LocalText;
import org.feltbok.study.Person;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The files of one folder, read and written. */
class PlainFolderTest {
    @TempDir Path temp;
    private Path root;
    private final PlainFaults faults = new PlainFaults();

    @BeforeEach
    void folder() throws IOException {
        root = Files.createDirectories(temp.resolve("in"));
        Files.writeString(temp.resolve("secret.csv"), "a\n1\n");
    }

    private PlainFolder with(String name, String text) throws IOException {
        Path file = root.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text, StandardCharsets.UTF_8);
        return new PlainFolder(root);
    }

    private List<String> told() {
        return faults.list().stream().map(f -> f.place().row() + " " + f.key()).toList();
    }

    @Test
    void nothingOutsideTheFolderCanBeReached() throws IOException {
        Files.createSymbolicLink(root.resolve("link.csv"), temp.resolve("secret.csv"));
        PlainFolder folder = with("a.csv", "a\n1\n");
        assertThat(folder.csv("../secret.csv", faults)).isEmpty();
        assertThat(folder.csv("link.csv", faults)).isEmpty();
        assertThat(folder.has("../secret.csv")).isFalse();
        assertThat(folder.has("link.csv")).isFalse();
        assertThat(folder.list("..", ".csv")).isEmpty();
        assertThat(faults.list()).extracting(f -> f.key()).containsOnly("plain.outside");
        assertThat(folder.has("a.csv")).isTrue();
    }

    @Test
    void aFileThatIsNotThereIsEmptyAndNoFault() throws IOException {
        PlainFolder folder = with("a.csv", "a\n");
        assertThat(folder.csv("b.csv", faults)).isEmpty();
        assertThat(folder.json("b.json", faults)).isEmpty();
        assertThat(folder.text("b.txt", faults)).isEmpty();
        assertThat(folder.list("b", ".csv")).isEmpty();
        assertThat(told()).isEmpty();
        assertThatThrownBy(() -> new PlainFolder(temp.resolve("gone")))
                .isInstanceOfSatisfying(
                        FaultException.class,
                        e -> assertThat(e.faults().getFirst().key()).isEqualTo("plain.no_folder"));
    }

    @Test
    void aTextIsReadWithoutItsMarkAndWithOneKindOfLineEnd() throws IOException {
        assertThat(with("a.txt", "\ufeffen\r\nto\rtre\n").text("a.txt", faults))
                .contains("en\nto\ntre\n");
    }

    @Test
    void aTextInAnotherEncodingIsToldWithTheLine() throws IOException {
        Files.write(root.resolve("a.txt"), "ok\nblåbær\n".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(new PlainFolder(root).text("a.txt", faults)).isEmpty();
        assertThat(told()).containsExactly("2 plain.not_utf8");
        assertThat(faults.broken("a.txt")).isTrue();
    }

    @Test
    void whatAnEscapeBringsIntoJsonIsCleanedAlsoDeepInside() throws IOException {
        var json =
                with("a.json", "{\"a\": [{\"b\": \"x\\u0000y\\r\\nz\"}], \"n\": 1.50}")
                        .json("a.json", faults)
                        .orElseThrow();
        assertThat(json.path("a").path(0).path("b").asString())
                .doesNotContain("\u0000")
                .contains("\nz");
        assertThat(json.path("n").asDouble()).isEqualTo(1.5);
    }

    @Test
    void filesAreListedInTheirOrderWithoutThoseOfOtherPrograms() throws IOException {
        with("d/b.csv", "");
        with("d/a.csv", "");
        with("d/.hidden.csv", "");
        with("d/~$a.csv", "");
        with("d/sub/c.csv", "");
        PlainFolder folder = with("d/a.txt", "");
        assertThat(folder.list("d", ".csv")).containsExactly("d/a.csv", "d/b.csv");
        assertThat(folder.folders("d")).containsExactly("d/sub");
    }

    @Test
    void aFileThatNothingHasReadIsNamed() throws IOException {
        with("people.csv", "a\n1\n");
        with("poeple.csv", "a\n1\n");
        with("read.me", "");
        PlainFolder folder = with(".git/x.csv", "");
        folder.csv("people.csv", faults);
        assertThat(folder.unused()).containsExactly("poeple.csv");
    }

    @Test
    void onlyIdentitiesThatCannotBeDerivedAreWrittenDown() throws IOException {
        var writer = new PlainFolderWriter(temp.resolve("out"), "t");
        writer.id("case", "k1", Ids.derived("t", "case", "k1"));
        writer.id("case", "k2", "own");
        writer.csv("empty.csv", new PlainTable<>(List.<String>of()).required("a", x -> x));
        writer.finish();
        assertThat(temp.resolve("out/ids.csv")).hasContent("kind,key,id\ncase,k2,own");
        assertThat(temp.resolve("out/empty.csv")).doesNotExist();
        assertThatThrownBy(() -> writer.text("../x.txt", "x"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(temp.resolve("x.txt")).doesNotExist();
    }

    @Test
    void aTextTakesAColumnForEachLanguageItHas() throws IOException {
        PlainFolder folder =
                with(
                        "a.csv",
                        "key,label,label::en,label:se,Label::Norsk (nb),label::de\na,Navn,Name,Namma,Annet,\nb,,x,,Fra nb,\n");
        var rows = folder.csv("a.csv", faults).orElseThrow().rows();
        LocalText first = LocalColumns.read(rows.get(0), "label", "nb");
        assertThat(first.text()).as("the column without a language goes first").isEqualTo("Navn");
        assertThat(first.others()).containsOnlyKeys("en", "se");
        assertThat(LocalColumns.read(rows.get(1), "label", "nb").text()).isEqualTo("Fra nb");
        assertThat(LocalColumns.code("::English (en-GB)")).isEqualTo("en-GB");
        assertThat(LocalColumns.code(":nn ")).isEqualTo("nn");
        assertThat(
                        new PlainTable<>(List.of(first, LocalText.of("")))
                                .required("key", t -> "k")
                                .local("label", t -> t)
                                .lines())
                .containsExactly(
                        List.of("key", "label", "label::en", "label::se"),
                        List.of("k", "Navn", "Name", "Namma"),
                        List.of("k", "", "", ""));
    }

    @Test
    void peopleOfOneNameAreToldApartByTheirKeys() {
        var names =
                ReadPeople.names(
                        List.of(person("a", "Kari"), person("b", "Kari"), person("c", "Ola")));
        assertThat(names)
                .containsEntry("a", "a")
                .containsEntry("b", "b")
                .containsEntry("c", "Ola")
                .containsEntry("Kari", "Kari");
    }

    private static Person person(String key, String name) {
        return new Person("id-" + key, key, name, "", List.of(), null);
    }

    @Test
    void notesDoNotSpoilAFolder() {
        faults.note(org.feltbok.base.Fault.at(Place.file("a.csv"), "x"));
        assertThat(faults.isEmpty()).isTrue();
        assertThat(faults.notes()).hasSize(1);
    }
}
